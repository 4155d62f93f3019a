/**
 * Public pages as bytes: written once, kept compressed, handed out before anything that waits. One
 * filter in front of all endpoints does it; the endpoints behind know nothing of it.
 */
@NullMarked
package io.outhire.careers.kept;

import org.jspecify.annotations.NullMarked;
