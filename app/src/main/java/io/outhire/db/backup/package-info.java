/**
 * Backup and restore: every table in one snapshot, to one file that proves itself by its checksums
 * (docs/adr/0022).
 */
@NullMarked
package io.outhire.db.backup;

import org.jspecify.annotations.NullMarked;
