/**
 * Benchmarks and the oracle of delivery. Everything here speaks to packaged processes over HTTP, to
 * their database over SQL and to the emulator over its control API, so that what is measured and
 * proved is what people run.
 */
@NullMarked
package io.outhire.bench;

import org.jspecify.annotations.NullMarked;
