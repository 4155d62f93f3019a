/** The web pages of the emulated Lever, for people and for browser tests. */
@NullMarked
package io.outhire.leveremulator.pages;

import org.jspecify.annotations.NullMarked;
