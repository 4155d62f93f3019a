/** What a team decides about itself: its name, its members. */
@NullMarked
package io.outhire.dashboard.settings;

import org.jspecify.annotations.NullMarked;
