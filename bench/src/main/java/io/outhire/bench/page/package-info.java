/** {@code ./outhire bench page}. */
@NullMarked
package io.outhire.bench.page;

import org.jspecify.annotations.NullMarked;
