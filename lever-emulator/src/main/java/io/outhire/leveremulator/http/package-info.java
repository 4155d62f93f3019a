/** Requests and responses as values, bodies in every spelling that clients use. */
@NullMarked
package io.outhire.leveremulator.http;

import org.jspecify.annotations.NullMarked;
