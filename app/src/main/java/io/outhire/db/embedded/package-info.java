/**
 * A PostgreSQL server inside the product: unpacked, set up, started and stopped by Outhire, used
 * when no other database is named.
 */
@NullMarked
package io.outhire.db.embedded;

import org.jspecify.annotations.NullMarked;
