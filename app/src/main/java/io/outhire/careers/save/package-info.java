/** Jobs that a browser keeps, and takes along by mail. */
@NullMarked
package io.outhire.careers.save;

import org.jspecify.annotations.NullMarked;
