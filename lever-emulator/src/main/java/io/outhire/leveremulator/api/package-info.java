/** Lever's Data API, version 1. */
@NullMarked
package io.outhire.leveremulator.api;

import org.jspecify.annotations.NullMarked;
