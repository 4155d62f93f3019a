/** A local Lever, faithful to {@code docs/lever.md}; it shares no class with the app. */
@NullMarked
package io.outhire.leveremulator;

import org.jspecify.annotations.NullMarked;
