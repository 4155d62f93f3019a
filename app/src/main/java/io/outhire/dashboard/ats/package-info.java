/** Pages and parts of pages about the ATS: importing, links of jobs, deliveries. */
@NullMarked
package io.outhire.dashboard.ats;

import org.jspecify.annotations.NullMarked;
