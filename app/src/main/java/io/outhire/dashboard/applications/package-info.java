/** Where a team reads the applications it received. */
@NullMarked
package io.outhire.dashboard.applications;

import org.jspecify.annotations.NullMarked;
