/** One search over everything a team has. */
@NullMarked
package io.outhire.dashboard.search;

import org.jspecify.annotations.NullMarked;
