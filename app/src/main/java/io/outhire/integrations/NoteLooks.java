package io.outhire.integrations;

import io.outhire.applications.ApplicationId;
import io.outhire.common.TeamId;
import io.outhire.db.Database;
import io.outhire.db.DatabaseTime;
import io.outhire.integrations.DeliveryEvent.What;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The notes of which nobody knows whether they have arrived. */
@ApplicationScoped
class NoteLooks {
  private final Database database;
  private final InstantSource clock;
  private final TimeLine timeLine;

  @Inject
  NoteLooks(Database database, @DatabaseTime InstantSource clock, TimeLine timeLine) {
    this.database = database;
    this.clock = clock;
    this.timeLine = timeLine;
  }

  /** Doubts all that another run of this connection left in flight: it is dead or frozen. */
  void doubtAbandoned(TeamId team, ConnectionId connection, UUID owner, Instant firstLook) {
    DeliveryCause cause = DeliveryCause.interrupted();
    database.doInTeam(
        team,
        handle -> {
          List<UUID> abandoned =
              handle
                  .createUpdate(
                      """
                      update note_delivery
                      set state = 'UNKNOWN', due_at = :due, owner = null, uncertain_since = :now,
                          looks = 0, cause_code = :code, cause_words = :words,
                          cause_mender = :mender
                      where team_id = :team and connection_id = :connection
                        and state = 'IN_FLIGHT' and owner <> :owner
                      """)
                  .bind("due", firstLook)
                  .bind("now", clock.instant())
                  .bind("code", cause.code().name())
                  .bind("words", cause.words())
                  .bind("mender", cause.mender().name())
                  .bind("team", team.value())
                  .bind("connection", connection.value())
                  .bind("owner", owner)
                  .executeAndReturnGeneratedKeys("application_id")
                  .mapTo(UUID.class)
                  .list();
          abandoned.forEach(
              id ->
                  timeLine.note(
                      team,
                      new ApplicationId(id),
                      What.NOTE_DOUBTED,
                      cause.words(),
                      Optional.of(firstLook)));
        });
  }

  /** The next note to look for; its next look is put off at once, as for applications. */
  Optional<NoteDoubt> next(TeamId team, ConnectionId connection, Instant meanwhileDue) {
    return database.inTeam(
        team,
        handle ->
            handle
                .createQuery(
                    """
                    update note_delivery
                    set due_at = :meanwhile
                    where application_id = (
                      select application_id
                      from note_delivery
                      where team_id = :team and connection_id = :connection
                        and state = 'UNKNOWN' and due_at <= :now
                      order by due_at, application_id
                      limit 1
                      for update skip locked)
                    returning application_id, candidacy_id, uncertain_since, attempt, looks
                    """)
                .bind("meanwhile", meanwhileDue)
                .bind("team", team.value())
                .bind("connection", connection.value())
                .bind("now", clock.instant())
                .map(
                    (row, context) ->
                        new NoteDoubt(
                            new ApplicationId(row.getObject("application_id", UUID.class)),
                            row.getString("candidacy_id"),
                            row.getTimestamp("uncertain_since").toInstant(),
                            row.getInt("attempt"),
                            row.getInt("looks")))
                .findOne());
  }

  /** Looked for and not found; it may still turn up. */
  void notFound(TeamId team, NoteDoubt doubt, Instant nextLook) {
    conclude(
        team,
        doubt,
        """
        update note_delivery
        set due_at = :due, looks = looks + 1
        where team_id = :team and application_id = :application and state = 'UNKNOWN'
          and uncertain_since = :since and looks = :looks
        """,
        nextLook,
        What.NOTE_NOT_FOUND);
  }

  /** Looked for long enough: it is not there and is sent again. */
  void ruledOut(TeamId team, NoteDoubt doubt, Instant dueAt) {
    conclude(
        team,
        doubt,
        """
        update note_delivery
        set state = 'PENDING', due_at = :due, uncertain_since = null, looks = 0
        where team_id = :team and application_id = :application and state = 'UNKNOWN'
          and uncertain_since = :since and looks = :looks
        """,
        dueAt,
        What.NOTE_RULED_OUT);
  }

  private void conclude(TeamId team, NoteDoubt doubt, String sql, Instant due, What what) {
    database.doInTeam(
        team,
        handle -> {
          int changed =
              handle
                  .createUpdate(sql)
                  .bind("due", due)
                  .bind("team", team.value())
                  .bind("application", doubt.application().value())
                  .bind("since", doubt.since())
                  .bind("looks", doubt.looks())
                  .execute();
          if (changed == 1) {
            String look = "Look %s".formatted(doubt.looks() + 1);
            timeLine.note(team, doubt.application(), what, look, Optional.of(due));
          }
        });
  }

  /** The look itself failed, which says nothing about the note. */
  void lookAgain(TeamId team, NoteDoubt doubt, Instant nextLook) {
    database.doInTeam(
        team,
        handle ->
            handle.execute(
                """
                update note_delivery
                set due_at = ?
                where team_id = ? and application_id = ? and state = 'UNKNOWN'
                """,
                nextLook,
                team.value(),
                doubt.application().value()));
  }
}
