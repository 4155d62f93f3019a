package io.outhire.db;

import io.outhire.common.TeamId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jspecify.annotations.Nullable;

/**
 * Runs work in transactions that are bound to one team by row-level security.
 *
 * <p>A call inside a running transaction joins it, so that what one use case does and what others
 * do on hearing of it commit together or not at all. Joining across two teams is refused.
 */
@ApplicationScoped
public class Database {
  /** What the wall in the database takes for "every team". */
  private static final String EVERY_TEAM = "*";

  private static final ScopedValue<Transaction> CURRENT = ScopedValue.newInstance();

  private final DataSource pool;
  private final Jdbi jdbi;

  /** Works on the given pool, whose connections log in as the role bound by row-level security. */
  @Inject
  public Database(DataSource pool) {
    this.pool = pool;
    this.jdbi = Jdbi.create(pool);
    tellNoValues(jdbi);
    sendFirstWhatWasLeft(jdbi);
  }

  /** Every other statement finds done what was left before it. */
  private static void sendFirstWhatWasLeft(Jdbi jdbi) {
    jdbi.setSqlLogger(
        new SqlLogger() {
          @Override
          public void logBeforeExecution(StatementContext next) {
            if (CURRENT.isBound()) {
              CURRENT.get().sendWhatWasLeft();
            }
          }
        });
  }

  /** A failed statement ends up in the log: with its text, never with what was bound to it. */
  private static void tellNoValues(Jdbi jdbi) {
    jdbi.getConfig(StatementExceptions.class)
        .setMessageRendering(
            failure -> {
              StatementContext context = failure.getStatementContext();
              String sql = context == null ? "" : " [%s]".formatted(context.getRawSql());
              return failure.getShortMessage() + sql;
            });
  }

  /** Runs work that sees the rows of this team only, in one transaction. */
  public <T extends @Nullable Object> T inTeam(TeamId team, Function<Handle, T> work) {
    return run(team.toString(), work);
  }

  /** As {@link #inTeam}, for work that answers nothing. */
  public void doInTeam(TeamId team, Consumer<Handle> work) {
    inTeam(team, answering(work));
  }

  /**
   * Runs work that sees every team's rows, in one transaction. The method that calls it carries
   * {@link CrossesTeams} with its reason.
   */
  public <T extends @Nullable Object> T acrossTeams(Function<Handle, T> work) {
    return run(EVERY_TEAM, work);
  }

  /** As {@link #acrossTeams}, for work that answers nothing. */
  public void doAcrossTeams(Consumer<Handle> work) {
    acrossTeams(answering(work));
  }

  /**
   * Leaves a statement whose outcome nobody waits for. It is sent together with others that were
   * left, before the running transaction executes any other statement or commits; what it fails
   * with is thrown there, and nothing of the transaction is stored.
   *
   * @param sql with a question mark for each value
   */
  public void leave(TeamId team, String sql, @Nullable Object... values) {
    if (CURRENT.isBound() && CURRENT.get().team.equals(EVERY_TEAM)) {
      CURRENT.get().leave(sql, Arrays.asList(values));
    } else {
      doInTeam(team, handle -> CURRENT.get().leave(sql, Arrays.asList(values)));
    }
  }

  /**
   * Runs an action once the running transaction has committed; at once when none is running. What
   * happens here may be lost in a crash, so it can only be a hint (waking a worker), never a duty.
   */
  public void afterCommit(Runnable action) {
    if (CURRENT.isBound()) {
      CURRENT.get().afterCommit.add(action);
    } else {
      action.run();
    }
  }

  /** The database's own time, which is the same whichever process asks. */
  public Instant now() {
    String sql = "select clock_timestamp()";
    return CURRENT.isBound()
        ? CURRENT.get().handle.select(sql).mapTo(Instant.class).one()
        : jdbi.withHandle(handle -> handle.select(sql).mapTo(Instant.class).one());
  }

  /** A question in plain JDBC. */
  @FunctionalInterface
  public interface Question<T> {
    /** Asks it and reads the answer. */
    T ask(Connection connection) throws SQLException;
  }

  /**
   * Asks one question outside of any transaction, in one trip to the server and with nothing
   * between it and the driver: for what is asked thousands of times a second. It is bound to no
   * team, so a table behind a team's wall looks empty.
   */
  public <T> T glance(Question<T> question) {
    try (Connection connection = pool.getConnection()) {
      return question.ask(connection);
    } catch (SQLException fault) {
      throw new ConnectionException(fault);
    }
  }

  /**
   * Makes a trip, in a transaction of its own.
   *
   * @throws IllegalStateException inside a running transaction, of which it would see nothing
   */
  public void make(Trip trip) {
    if (CURRENT.isBound()) {
      throw new IllegalStateException("a trip is a transaction of its own");
    }
    glance(
        connection -> {
          trip.make(connection);
          return trip;
        });
  }

  /** Whether a transaction is running here, so that what is done now commits only with it. */
  public boolean inTransaction() {
    return CURRENT.isBound();
  }

  private <T extends @Nullable Object> T run(String team, Function<Handle, T> work) {
    return CURRENT.isBound() ? join(CURRENT.get(), team, work) : begin(team, work);
  }

  private static <T extends @Nullable Object> T join(
      Transaction running, String team, Function<Handle, T> work) {
    if (running.team.equals(team)) {
      return work.apply(running.handle);
    }
    if (!running.team.equals(EVERY_TEAM)) {
      throw new IllegalStateException("a transaction of one team cannot reach beyond it");
    }
    running.sendWhatWasLeft();
    bind(running.handle, team);
    try {
      T done =
          ScopedValue.where(CURRENT, running.narrowedTo(team))
              .call(() -> work.apply(running.handle));
      running.sendWhatWasLeft();
      return done;
    } finally {
      bindUnlessAborted(running.handle, EVERY_TEAM);
    }
  }

  private <T extends @Nullable Object> T begin(String team, Function<Handle, T> work) {
    List<Runnable> afterCommit = new ArrayList<>();
    T result =
        jdbi.inTransaction(
            handle -> {
              bind(handle, team);
              var transaction = new Transaction(handle, team, afterCommit, new Together());
              T done = ScopedValue.where(CURRENT, transaction).call(() -> work.apply(handle));
              transaction.sendWhatWasLeft();
              return done;
            });
    afterCommit.forEach(Runnable::run);
    return result;
  }

  /**
   * Transaction-local, so that a pooled connection never carries a team over to its next user. In
   * plain JDBC, because every transaction begins with it.
   */
  private static void bind(Handle handle, String team) {
    try (PreparedStatement binding =
        handle.getConnection().prepareStatement("select set_config('outhire.team', ?, true)")) {
      binding.setString(1, team);
      binding.execute();
    } catch (SQLException fault) {
      throw new ConnectionException(fault);
    }
  }

  private static void bindUnlessAborted(Handle handle, String team) {
    try {
      bind(handle, team);
    } catch (RuntimeException aborted) {
      // A failed statement has aborted the transaction; the failure itself is on its way up and
      // nothing more can be read in it.
    }
  }

  private static Function<Handle, @Nullable Object> answering(Consumer<Handle> work) {
    return handle -> {
      work.accept(handle);
      return null;
    };
  }

  private record Transaction(
      Handle handle, String team, List<Runnable> afterCommit, Together left) {
    Transaction narrowedTo(String one) {
      return new Transaction(handle, one, afterCommit, left);
    }

    void leave(String sql, List<@Nullable Object> values) {
      left.add(sql, values);
      if (left.isFull()) {
        sendWhatWasLeft();
      }
    }

    void sendWhatWasLeft() {
      if (left.isEmpty()) {
        return;
      }
      try (PreparedStatement all = left.prepare(handle.getConnection())) {
        left.clear();
        all.execute();
      } catch (SQLException fault) {
        throw new ConnectionException(fault);
      }
    }
  }
}
