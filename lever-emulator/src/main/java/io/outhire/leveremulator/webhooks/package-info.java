/** Tells others what happened, as Lever's webhooks do. */
@NullMarked
package io.outhire.leveremulator.webhooks;

import org.jspecify.annotations.NullMarked;
