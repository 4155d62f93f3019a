/** Stories about applications, and the files they are told with. */
@NullMarked
package io.outhire.applications;

import org.jspecify.annotations.NullMarked;
