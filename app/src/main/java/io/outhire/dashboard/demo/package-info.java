/** Pages that exist in demo mode only. */
@NullMarked
package io.outhire.dashboard.demo;

import org.jspecify.annotations.NullMarked;
