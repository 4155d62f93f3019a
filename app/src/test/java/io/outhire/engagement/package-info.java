@NullMarked
package io.outhire.engagement;

import org.jspecify.annotations.NullMarked;
