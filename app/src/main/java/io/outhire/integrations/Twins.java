package io.outhire.integrations;

import io.outhire.applications.ApplicationId;
import io.outhire.common.TeamId;
import io.outhire.db.Database;
import io.outhire.db.DatabaseTime;
import io.outhire.integrations.DeliveryEvent.What;
import io.outhire.integrations.ats.AtsAccount;
import io.outhire.integrations.ats.AtsFailure;
import io.outhire.integrations.ats.AtsSighting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Candidacies that are in the ATS more than once, and what a person can do about them. */
@ApplicationScoped
public class Twins {
  private final Database database;
  private final Lines lines;
  private final TimeLine timeLine;
  private final InstantSource clock;

  @Inject
  Twins(Database database, Lines lines, TimeLine timeLine, @DatabaseTime InstantSource clock) {
    this.database = database;
    this.lines = lines;
    this.timeLine = timeLine;
    this.clock = clock;
  }

  /** All that nobody has dismissed, the latest found first. */
  public List<Twin> of(TeamId team) {
    return database.inTeam(
        team,
        handle ->
            handle
                .select(
                    """
                    select *
                    from twin
                    where team_id = ? and dismissed_at is null
                    order by found_at desc, twin_id
                    """,
                    team.value())
                .map(Twins::read)
                .list());
  }

  /**
   * Archives the younger one in the ATS.
   *
   * @return whether there was such a one to archive
   * @throws AtsFailure when the ATS did not do it; it may be tried again
   */
  public boolean archive(TeamId team, String id) throws AtsFailure {
    return change(team, id, true);
  }

  /** Undoes {@link #archive}. */
  public boolean restore(TeamId team, String id) throws AtsFailure {
    return change(team, id, false);
  }

  /** It is none: both stay, and nothing is said of it any more. */
  public boolean dismiss(TeamId team, String id) {
    return set(team, id, "dismissed_at = coalesce(dismissed_at, :now)");
  }

  private boolean change(TeamId team, String id, boolean archived) throws AtsFailure {
    Optional<Lines.Line> line = lines.of(team);
    boolean known = of(team).stream().anyMatch(twin -> twin.id().equals(id));
    if (!known || line.isEmpty() || line.get().performAs().isEmpty()) {
      return false;
    }
    AtsAccount account = lines.unhurried(team, line.get().connection());
    if (archived) {
      account.archive(id, line.get().performAs().get());
    } else {
      account.restore(id, line.get().performAs().get());
    }
    return set(team, id, archived ? "archived_at = :now" : "archived_at = null");
  }

  private boolean set(TeamId team, String id, String change) {
    return database.inTeam(
        team,
        handle ->
            handle
                    .createUpdate(
                        "update twin set <change> where team_id = :team and twin_id = :id")
                    .define("change", change)
                    .bind("now", clock.instant())
                    .bind("team", team.value())
                    .bind("id", id)
                    .execute()
                == 1);
  }

  /** Keeps what the sweep found; says whether it is news. */
  boolean found(
      TeamId team,
      ConnectionId connection,
      ApplicationId application,
      AtsSighting kept,
      AtsSighting twin) {
    return database.inTeam(
        team, handle -> insert(handle, team, connection, application, kept, twin));
  }

  private boolean insert(
      Handle handle,
      TeamId team,
      ConnectionId connection,
      ApplicationId application,
      AtsSighting kept,
      AtsSighting twin) {
    boolean news =
        handle
                .createUpdate(
                    """
                    insert into twin (twin_id, team_id, connection_id, kept_id, kept_url,
                                      application_id, twin_url, twin_made_at, found_at)
                    values (:twin, :team, :connection, :kept, :keptUrl, :application, :twinUrl,
                            :made, :now)
                    on conflict (team_id, twin_id) do nothing
                    """)
                .bind("twin", twin.id())
                .bind("team", team.value())
                .bind("connection", connection.value())
                .bind("kept", kept.id())
                .bind("keptUrl", kept.showUrl().map(URI::toString))
                .bind("application", application.value())
                .bind("twinUrl", twin.showUrl().map(URI::toString))
                .bind("made", twin.createdAt())
                .bind("now", clock.instant())
                .execute()
            == 1;
    if (news) {
      timeLine.note(team, application, What.DUPLICATED, twin.id());
      handle.execute(
          """
          update delivery
          set duplicates = (select count(*) from twin
                            where twin.team_id = delivery.team_id
                              and twin.application_id = delivery.application_id)
          where team_id = ? and application_id = ?
          """,
          team.value(),
          application.value());
    }
    return news;
  }

  private static Twin read(ResultSet row, StatementContext context) throws SQLException {
    return new Twin(
        row.getString("twin_id"),
        row.getString("kept_id"),
        new ApplicationId(row.getObject("application_id", UUID.class)),
        Optional.ofNullable(row.getString("twin_url")).map(URI::create),
        Optional.ofNullable(row.getString("kept_url")).map(URI::create),
        row.getTimestamp("twin_made_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("archived_at")).map(java.sql.Timestamp::toInstant));
  }
}
