package io.outhire.bench.push;

import java.util.List;

/**
 * How a drain went.
 *
 * @param seconds from when sending could begin to the last arrival
 * @param busySeconds of them, how long the cores would have taken had none ever been idle
 * @param tooMany answers with 429
 * @param waits until the last arrival of each connection, in seconds, shortest first
 */
record Arrivals(double seconds, double busySeconds, int tooMany, List<Double> waits) {}
