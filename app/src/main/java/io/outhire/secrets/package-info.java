/** Tokens at rest: encrypted with a key that lies outside the database. */
@NullMarked
package io.outhire.secrets;

import org.jspecify.annotations.NullMarked;
