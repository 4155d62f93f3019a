/** Stories about reading applications. */
@NullMarked
package io.outhire.dashboard.applications;

import org.jspecify.annotations.NullMarked;
