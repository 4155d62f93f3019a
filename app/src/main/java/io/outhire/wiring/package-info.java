/**
 * Where the modules meet their settings, their clock and the machine. The only place that reads the
 * environment and the wall clock; nothing imports it.
 */
@NullMarked
package io.outhire.wiring;

import org.jspecify.annotations.NullMarked;
