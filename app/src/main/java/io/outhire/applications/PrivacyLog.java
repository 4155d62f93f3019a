package io.outhire.applications;

import io.outhire.common.TeamId;
import io.outhire.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** What was done with people's data, by whom and when. Lines are added and never changed. */
@ApplicationScoped
public class PrivacyLog {
  private final Database database;
  private final InstantSource clock;

  /** Keeps it in this database. */
  @Inject
  public PrivacyLog(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** What can be done. */
  public enum What {
    WITHDRAWN,
    EXPORTED,
    LINK_RENEWED,
    ERASURE_ASKED,
    ERASED,
    RETENTION_SET,
    RELEASED,
    REJECTED
  }

  /**
   * A line of the log.
   *
   * @param who a member's name, "the candidate" or "retention"
   * @param reference of the application, or what else was changed
   */
  public record Line(Instant at, What what, String who, String reference) {}

  /** Adds a line; joins the running transaction. */
  public void note(TeamId team, What what, String who, String reference) {
    database.doInTeam(
        team,
        handle ->
            handle
                .createUpdate(
                    """
                    insert into privacy_log (team_id, at, what, who, reference)
                    values (:team, :now, :what, :who, :reference)
                    """)
                .bind("team", team.value())
                .bind("now", clock.instant())
                .bind("what", what.name())
                .bind("who", who)
                .bind("reference", reference)
                .execute());
  }

  /** The latest lines, newest first. */
  public List<Line> latest(TeamId team, int most) {
    return database.inTeam(
        team,
        handle ->
            handle
                .createQuery(
                    """
                    select at, what, who, reference from privacy_log
                    where team_id = :team order by id desc limit :most
                    """)
                .bind("team", team.value())
                .bind("most", most)
                .map(
                    (row, context) ->
                        new Line(
                            Rows.instant(row, "at"),
                            What.valueOf(row.getString("what")),
                            row.getString("who"),
                            row.getString("reference")))
                .list());
  }
}
