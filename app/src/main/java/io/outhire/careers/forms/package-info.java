/** What the forms that anybody may send have in common: the job, and who is a program. */
@NullMarked
package io.outhire.careers.forms;

import org.jspecify.annotations.NullMarked;
