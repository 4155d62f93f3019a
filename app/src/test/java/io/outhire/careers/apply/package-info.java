/** Stories about applying. */
@NullMarked
package io.outhire.careers.apply;

import org.jspecify.annotations.NullMarked;
