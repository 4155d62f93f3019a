/** The only place that knows Lever's words: its OAuth, its API and its answers. */
@NullMarked
package io.outhire.integrations.lever;

import org.jspecify.annotations.NullMarked;
