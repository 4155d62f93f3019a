/** {@code ./outhire bench lighthouse}. */
@NullMarked
package io.outhire.bench.lighthouse;

import org.jspecify.annotations.NullMarked;
