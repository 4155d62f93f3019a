/** Where people apply: the form, what is wrong with it, and the receipt. */
@NullMarked
package io.outhire.careers.apply;

import org.jspecify.annotations.NullMarked;
