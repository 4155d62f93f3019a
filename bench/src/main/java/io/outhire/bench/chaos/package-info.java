/**
 * The oracle: an open stream of candidates applies to packaged processes that are killed, frozen
 * and cut off by a seeded schedule; at the end every application answered "received" must be in
 * Lever exactly once, and nothing else may be.
 */
@NullMarked
package io.outhire.bench.chaos;

import org.jspecify.annotations.NullMarked;
