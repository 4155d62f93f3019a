/** What Lever leaves open, and which reading of it the emulator takes. */
@NullMarked
package io.outhire.leveremulator.switches;

import org.jspecify.annotations.NullMarked;
