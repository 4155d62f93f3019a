/** How fast what was received gets into Lever. */
@NullMarked
package io.outhire.bench.push;

import org.jspecify.annotations.NullMarked;
