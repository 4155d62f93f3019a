/**
 * What public pages show, gathered from every feature in one trip to the database (docs/adr/0026).
 * Each feature words its own question; this puts them in order.
 */
@NullMarked
package io.outhire.showing;

import org.jspecify.annotations.NullMarked;
