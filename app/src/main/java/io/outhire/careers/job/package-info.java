/** The employer's public pages: the list of its jobs, and each job. */
@NullMarked
package io.outhire.careers.job;

import org.jspecify.annotations.NullMarked;
