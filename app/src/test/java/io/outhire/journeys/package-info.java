/** Whole ways through the product in a real browser, by the words a person reads. */
@NullMarked
package io.outhire.journeys;

import org.jspecify.annotations.NullMarked;
