@NullMarked
package io.outhire.dashboard.settings.integrations;

import org.jspecify.annotations.NullMarked;
