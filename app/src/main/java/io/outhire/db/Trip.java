package io.outhire.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Questions that go to the server together, in one transaction bound to one team: for what must not
 * wait once for each of them. Each module words its own and reads its own answer.
 */
public final class Trip {
  private final Together statements = new Together();
  private final List<Answer<?>> answers = new ArrayList<>();

  private Trip() {}

  /**
   * A question of a trip. Its SQL says {@code bound_team()} where it names the team.
   *
   * @param sql one statement, with a question mark for each value
   * @param values none is null
   */
  public record Stop<T>(String sql, List<?> values, Reader<T> reader) {}

  /** Reads what a question was answered. */
  @FunctionalInterface
  public interface Reader<T> {
    /** Reads all rows, of which the first is the next. */
    T read(ResultSet rows) throws SQLException;
  }

  /** Reads one row. */
  @FunctionalInterface
  public interface Row<T> {
    /** Reads the row that is at hand. */
    T read(ResultSet row) throws SQLException;
  }

  /** Reads every row. */
  public static <T> Reader<List<T>> each(Row<T> row) {
    return rows -> {
      List<T> all = new ArrayList<>();
      while (rows.next()) {
        all.add(row.read(rows));
      }
      return List.copyOf(all);
    };
  }

  /** What is known once the trip was made. */
  public static final class Answer<T> implements Supplier<T> {
    private final Reader<T> reader;
    private @Nullable T read;

    private Answer(Reader<T> reader) {
      this.reader = reader;
    }

    /**
     * @throws IllegalStateException before the trip was made
     */
    @Override
    public T get() {
      if (read == null) {
        throw new IllegalStateException("the trip has yet to be made");
      }
      return read;
    }

    private void read(ResultSet rows) throws SQLException {
      read = reader.read(rows);
    }
  }

  /**
   * A trip to a team that is yet to be found. Where there is none, the questions see nothing.
   *
   * @param id a select that answers the team's id as text, with one question mark
   * @param value stands in its place
   */
  public static Trip to(String id, Object value) {
    var trip = new Trip();
    trip.statements.add(
        "select set_config('outhire.team', coalesce((" + id + "), ''), true)", List.of(value));
    return trip;
  }

  /** Adds a question. */
  public <T> Answer<T> ask(Stop<T> stop) {
    var answer = new Answer<>(stop.reader);
    statements.add(stop.sql, stop.values);
    answers.add(answer);
    return answer;
  }

  /** Makes it, on a connection that has no transaction: the driver then sends all as one. */
  void make(Connection connection) throws SQLException {
    try (PreparedStatement together = statements.prepare(connection)) {
      together.execute();
      for (Answer<?> answer : answers) {
        together.getMoreResults();
        try (ResultSet rows = together.getResultSet()) {
          answer.read(rows);
        }
      }
    }
  }
}
