package io.outhire.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements that go to the server in one trip. The driver sends them one after the other. */
final class Together {
  /** More make no difference: what a trip costs is little for each of so many. */
  private static final int MOST = 50;

  private final StringBuilder sql = new StringBuilder();
  private final List<@Nullable Object> values = new ArrayList<>();
  private int statements;

  /**
   * Adds one.
   *
   * @param statement with a question mark for each value
   */
  void add(String statement, List<? extends @Nullable Object> more) {
    sql.append(sql.isEmpty() ? "" : ";\n").append(statement);
    values.addAll(more);
    statements++;
  }

  boolean isFull() {
    return statements >= MOST;
  }

  boolean isEmpty() {
    return sql.isEmpty();
  }

  void clear() {
    sql.setLength(0);
    values.clear();
    statements = 0;
  }

  /** All of them, ready to be executed. */
  PreparedStatement prepare(Connection connection) throws SQLException {
    PreparedStatement all = connection.prepareStatement(sql.toString());
    for (int at = 0; at < values.size(); at++) {
      Object value = values.get(at);
      all.setObject(at + 1, value instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : value);
    }
    return all;
  }
}
