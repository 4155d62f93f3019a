/** Asking to hear of a job, or of new ones. */
@NullMarked
package io.outhire.careers.subscribe;

import org.jspecify.annotations.NullMarked;
