@NullMarked
package io.outhire.bench;

import org.jspecify.annotations.NullMarked;
