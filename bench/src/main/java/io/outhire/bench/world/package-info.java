/** Packaged processes of Outhire and the Lever emulator, and the people who use them. */
@NullMarked
package io.outhire.bench.world;

import org.jspecify.annotations.NullMarked;
