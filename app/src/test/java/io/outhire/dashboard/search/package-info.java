@NullMarked
package io.outhire.dashboard.search;

import org.jspecify.annotations.NullMarked;
