/** Settings › Integrations: the team's connection to its ATS, for an Admin. */
@NullMarked
package io.outhire.dashboard.settings.integrations;

import org.jspecify.annotations.NullMarked;
