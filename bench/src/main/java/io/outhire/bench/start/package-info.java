/** {@code ./outhire bench start}. */
@NullMarked
package io.outhire.bench.start;

import org.jspecify.annotations.NullMarked;
