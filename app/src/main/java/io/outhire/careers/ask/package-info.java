/** Asking an employer about a job. */
@NullMarked
package io.outhire.careers.ask;

import org.jspecify.annotations.NullMarked;
