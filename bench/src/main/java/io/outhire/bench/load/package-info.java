/** Load and the processes it falls on: pinned, measured and stopped. */
@NullMarked
package io.outhire.bench.load;

import org.jspecify.annotations.NullMarked;
