/** The lively company that {@code ./outhire demo --populated} starts from. */
@NullMarked
package io.outhire.wiring.lively;

import org.jspecify.annotations.NullMarked;
