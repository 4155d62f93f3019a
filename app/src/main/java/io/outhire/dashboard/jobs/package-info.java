/** Job descriptions in the dashboard: list, edit, preview, publish. */
@NullMarked
package io.outhire.dashboard.jobs;

import org.jspecify.annotations.NullMarked;
