/** {@code ./outhire bench scale}. */
@NullMarked
package io.outhire.bench.scale;

import org.jspecify.annotations.NullMarked;
