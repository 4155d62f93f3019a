package io.outhire.integrations;

import io.outhire.applications.ApplicationId;
import io.outhire.integrations.Delivery.Arrival;
import io.outhire.integrations.DeliveryCause.Code;
import io.outhire.integrations.DeliveryCause.Mender;
import io.outhire.jobs.JobId;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads a row of {@code delivery} as pages see it. */
final class DeliveryRow {
  private DeliveryRow() {}

  static Delivery read(ResultSet row, StatementContext context) throws SQLException {
    return new Delivery(
        new ApplicationId(row.getObject("application_id", UUID.class)),
        new JobId(row.getObject("job_id", UUID.class)),
        DeliveryState.valueOf(row.getString("state")),
        Optional.ofNullable(row.getString("held")).map(HeldReason::valueOf),
        Optional.ofNullable(row.getObject("connection_id", UUID.class)).map(ConnectionId::new),
        row.getInt("attempt"),
        Optional.ofNullable(row.getTimestamp("due_at")).map(Timestamp::toInstant),
        cause(row),
        arrival(row),
        row.getTimestamp("created_at").toInstant());
  }

  private static Optional<DeliveryCause> cause(ResultSet row) throws SQLException {
    String code = row.getString("cause_code");
    return code == null
        ? Optional.empty()
        : Optional.of(
            new DeliveryCause(
                Code.valueOf(code),
                row.getString("cause_words"),
                Mender.valueOf(row.getString("cause_mender"))));
  }

  private static Optional<Arrival> arrival(ResultSet row) throws SQLException {
    String candidacy = row.getString("candidacy_id");
    return candidacy == null
        ? Optional.empty()
        : Optional.of(
            new Arrival(
                candidacy,
                row.getString("contact_id"),
                row.getBoolean("deduped"),
                Optional.ofNullable(row.getString("show_url")).map(URI::create),
                row.getTimestamp("delivered_at").toInstant(),
                row.getInt("duplicates")));
  }
}
