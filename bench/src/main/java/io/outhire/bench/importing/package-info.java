/** {@code ./outhire bench import}. */
@NullMarked
package io.outhire.bench.importing;

import org.jspecify.annotations.NullMarked;
