/** A real PostgreSQL for every test that wants one. */
@NullMarked
package io.outhire.db;

import org.jspecify.annotations.NullMarked;
