@NullMarked
package io.outhire.wiring.lively;

import org.jspecify.annotations.NullMarked;
