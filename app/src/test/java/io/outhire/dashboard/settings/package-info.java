@NullMarked
package io.outhire.dashboard.settings;

import org.jspecify.annotations.NullMarked;
