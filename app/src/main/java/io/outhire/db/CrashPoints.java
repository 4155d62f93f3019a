package io.outhire.db;

/**
 * Hears when work comes to a numbered point. Does nothing in ordinary runs; a trial halts there.
 */
@FunctionalInterface
public interface CrashPoints {
  /** Called on the thread that has come so far; may never return. */
  void reached(CrashPoint point);
}
