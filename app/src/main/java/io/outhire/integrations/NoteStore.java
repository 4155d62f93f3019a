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
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The notes as they are sent; looking for one is {@link NoteLooks}' part of the table. */
@ApplicationScoped
class NoteStore {
  private final Database database;
  private final InstantSource clock;
  private final TimeLine timeLine;

  @Inject
  NoteStore(Database database, @DatabaseTime InstantSource clock, TimeLine timeLine) {
    this.database = database;
    this.clock = clock;
    this.timeLine = timeLine;
  }

  /**
   * Has a note follow the application, which has just arrived; part of that transaction. Whether
   * there is anything to say is found out later, so that nothing about a note can undo an arrival.
   *
   * @param before whether a note may be there already, because the application was not sent now but
   *     found: then it is looked for first
   */
  void queue(Handle handle, TeamId team, ApplicationId application, boolean before) {
    handle
        .createUpdate(
            """
            insert into note_delivery
              (application_id, team_id, connection_id, candidacy_id, state, due_at,
               uncertain_since)
            select application_id, team_id, connection_id, candidacy_id, :state, :now,
                   case when :state = 'UNKNOWN' then cast(:now as timestamptz) end
            from delivery
            where team_id = :team and application_id = :application
              and connection_id is not null and candidacy_id is not null
            on conflict (application_id) do nothing
            """)
        .bind("state", (before ? DeliveryState.UNKNOWN : DeliveryState.PENDING).name())
        .bind("now", clock.instant())
        .bind("team", team.value())
        .bind("application", application.value())
        .execute();
  }

  /** The next note to send, locked until the transaction ends; skips what others hold. */
  Optional<NoteClaim> next(TeamId team, ConnectionId connection, UUID owner) {
    return database.inTeam(
        team,
        handle ->
            handle
                .createQuery(
                    """
                    select application_id, candidacy_id, attempt
                    from note_delivery
                    where team_id = :team and connection_id = :connection
                      and state = 'PENDING' and due_at <= :now
                    order by due_at, application_id
                    limit 1
                    for update skip locked
                    """)
                .bind("team", team.value())
                .bind("connection", connection.value())
                .bind("now", clock.instant())
                .map(
                    (row, context) ->
                        new NoteClaim(
                            new ApplicationId(row.getObject("application_id", UUID.class)),
                            row.getString("candidacy_id"),
                            row.getInt("attempt") + 1,
                            owner))
                .findOne());
  }

  /** Takes the claim; once this has committed, only its owner may send. */
  void claim(TeamId team, NoteClaim claim) {
    database.doInTeam(
        team,
        handle -> {
          handle.execute(
              """
              update note_delivery
              set state = 'IN_FLIGHT', attempt = ?, owner = ?, due_at = null
              where team_id = ? and application_id = ? and state = 'PENDING'
              """,
              claim.attempt(),
              claim.owner(),
              team.value(),
              claim.application().value());
          timeLine.note(
              team,
              claim.application(),
              What.NOTE_SENT,
              "Try %d: add a note to opportunity %s."
                  .formatted(claim.attempt(), claim.candidacyId()));
        });
  }

  /** There is nothing to say. */
  void drop(TeamId team, NoteClaim claim) {
    database.doInTeam(
        team,
        handle ->
            handle.execute(
                """
                delete from note_delivery
                where team_id = ? and application_id = ? and state = 'PENDING'
                """,
                team.value(),
                claim.application().value()));
  }

  /** Lets others go first for a while. */
  void setAside(TeamId team, NoteClaim claim, Instant until) {
    database.doInTeam(
        team,
        handle ->
            handle.execute(
                """
                update note_delivery
                set due_at = ?
                where team_id = ? and application_id = ? and state = 'PENDING'
                """,
                until,
                team.value(),
                claim.application().value()));
  }

  /** Keeps back what the connection does not permit, within the transaction that found it. */
  void hold(TeamId team, NoteClaim claim, DeliveryCause cause) {
    database.doInTeam(
        team,
        handle -> {
          int changed =
              handle
                  .createUpdate(
                      """
                      update note_delivery
                      set state = 'HELD', due_at = null, cause_code = :code, cause_words = :words,
                          cause_mender = :mender
                      where team_id = :team and application_id = :application
                        and state = 'PENDING'
                      """)
                  .bind("team", team.value())
                  .bind("application", claim.application().value())
                  .bind("code", cause.code().name())
                  .bind("words", cause.words())
                  .bind("mender", cause.mender().name())
                  .execute();
          if (changed == 1) {
            timeLine.note(team, claim.application(), What.NOTE_KEPT, cause.words());
          }
        });
  }

  /** In the ATS: true whatever became of the claim meanwhile. */
  void delivered(TeamId team, ApplicationId application, String noteId, What what) {
    database.doInTeam(
        team,
        handle -> {
          int changed =
              handle.execute(
                  """
                  update note_delivery
                  set state = 'DELIVERED', due_at = null, owner = null, uncertain_since = null,
                      cause_code = null, cause_words = null, cause_mender = null, note_id = ?
                  where team_id = ? and application_id = ? and state <> 'DELIVERED'
                  """,
                  noteId,
                  team.value(),
                  application.value());
          if (changed == 1) {
            timeLine.note(team, application, what, "Note %s.".formatted(noteId));
          }
        });
  }

  /** Ends a try that did not bring it there. */
  void end(TeamId team, NoteClaim claim, NoteEnd end) {
    database.doInTeam(
        team,
        handle -> {
          int changed =
              handle
                  .createUpdate(
                      """
                      update note_delivery
                      set state = :state, due_at = :due, owner = null, looks = 0,
                          uncertain_since = case when :state = 'UNKNOWN' then cast(:now as timestamptz) end,
                          cause_code = :code, cause_words = :words, cause_mender = :mender
                      where team_id = :team and application_id = :application
                        and state = 'IN_FLIGHT' and owner = :owner and attempt = :attempt
                      """)
                  .bind("state", end.state().name())
                  .bind("due", end.due())
                  .bind("now", clock.instant())
                  .bind("code", end.cause().code().name())
                  .bind("words", end.cause().words())
                  .bind("mender", end.cause().mender().name())
                  .bind("team", team.value())
                  .bind("application", claim.application().value())
                  .bind("owner", claim.owner())
                  .bind("attempt", claim.attempt())
                  .execute();
          if (changed == 1) {
            timeLine.note(team, claim.application(), end.what(), end.cause().words(), end.due());
          }
        });
  }

  /**
   * How a try ended that did not bring the note there.
   *
   * @param due when it is tried again or looked for
   */
  record NoteEnd(DeliveryState state, Optional<Instant> due, DeliveryCause cause) {
    What what() {
      return switch (state) {
        case PENDING -> What.NOTE_POSTPONED;
        case UNKNOWN -> What.NOTE_DOUBTED;
        case HELD, PARKED, IN_FLIGHT, DELIVERED -> What.NOTE_KEPT;
      };
    }
  }
}
