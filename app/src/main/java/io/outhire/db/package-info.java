/** The pool, transactions bound to one team, migrations and the embedded PostgreSQL. */
@NullMarked
package io.outhire.db;

import org.jspecify.annotations.NullMarked;
