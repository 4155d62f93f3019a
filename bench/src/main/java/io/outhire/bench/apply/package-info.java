/** {@code ./outhire bench apply}. */
@NullMarked
package io.outhire.bench.apply;

import org.jspecify.annotations.NullMarked;
