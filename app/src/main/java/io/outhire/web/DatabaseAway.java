package io.outhire.web;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Tells a database that cannot be reached, which passes by itself, from a fault of our own. */
final class DatabaseAway {
  /** More causes than any failure has; a circle of causes must not hold a request for ever. */
  private static final int DEEPEST = 20;

  /**
   * Connection exceptions, too many connections or no memory left, and an operator who stops the
   * server (https://www.postgresql.org/docs/current/errcodes-appendix.html).
   */
  private static final String AWAY = "08...|53...|57P..";

  private DatabaseAway() {}

  /** Whether this came of it. */
  static boolean caused(Throwable failure) {
    @Nullable Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (cause instanceof SQLException told && isAway(told.getSQLState())) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  /** The pool names no state when it had no connection to give in time. */
  private static boolean isAway(@Nullable String state) {
    return state == null || state.matches(AWAY);
  }
}
