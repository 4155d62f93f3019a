/** Outhire's wiring: where the modules below meet their settings, their clock and each other. */
@NullMarked
package io.outhire;

import org.jspecify.annotations.NullMarked;
