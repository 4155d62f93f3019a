/** Tells forms that people send from those that programs do, for every public form. */
@NullMarked
package io.outhire.careers.guard;

import org.jspecify.annotations.NullMarked;
