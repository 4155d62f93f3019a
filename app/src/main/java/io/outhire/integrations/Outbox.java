package io.outhire.integrations;

import io.outhire.applications.ApplicationId;
import io.outhire.common.TeamId;
import io.outhire.db.Database;
import io.outhire.db.DatabaseTime;
import io.outhire.integrations.DeliveryEvent.What;
import io.outhire.integrations.ats.AtsApplication;
import io.outhire.integrations.ats.AtsCandidacy;
import io.outhire.jobs.JobId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/**
 * The deliveries as the push task works on them. Each change of state is one statement that names
 * the state it starts from, so that of two who try at once one does and the other does nothing.
 */
@ApplicationScoped
class Outbox {
  private final Database database;
  private final InstantSource clock;
  private final TimeLine timeLine;
  private final NoteStore notes;

  @Inject
  Outbox(Database database, @DatabaseTime InstantSource clock, TimeLine timeLine, NoteStore notes) {
    this.notes = notes;
    this.database = database;
    this.clock = clock;
    this.timeLine = timeLine;
  }

  /** The next application to send, locked until the transaction ends; skips what others hold. */
  Optional<Claim> next(TeamId team, ConnectionId connection, UUID owner) {
    Instant now = clock.instant();
    return database.inTeam(
        team,
        handle ->
            handle
                .createQuery(
                    """
                    select application_id, job_id, send_as, attempt
                    from delivery
                    where team_id = :team and connection_id = :connection
                      and state = 'PENDING' and due_at <= :now
                    order by due_at, application_id
                    limit 1
                    for update skip locked
                    """)
                .bind("team", team.value())
                .bind("connection", connection.value())
                .bind("now", now)
                .map(
                    (row, context) ->
                        new Claim(
                            new ApplicationId(row.getObject("application_id", UUID.class)),
                            new JobId(row.getObject("job_id", UUID.class)),
                            SendAs.valueOf(row.getString("send_as")),
                            row.getInt("attempt") + 1,
                            owner,
                            now))
                .findOne());
  }

  /** Takes the claim; once this has committed, only its owner may send. */
  void claim(TeamId team, Claim claim, Optional<String> postingId, AtsApplication parcel) {
    change(
        team,
        claim.application(),
        """
        update delivery
        set state = 'IN_FLIGHT', attempt = :attempt, owner = :owner, started_at = :now,
            intent_at = coalesce(intent_at, :now), posting_id = :posting, due_at = null
        where team_id = :team and application_id = :application and state = 'PENDING'
        """,
        update ->
            update
                .bind("attempt", claim.attempt())
                .bind("owner", claim.owner())
                .bind("posting", postingId),
        What.SENT,
        asked(claim, parcel));
  }

  /** What is asked of the ATS, without a word about the person. */
  private static String asked(Claim claim, AtsApplication parcel) {
    return "Try %d: add the candidate %s, %s, in the name of user %s."
        .formatted(
            claim.attempt(),
            parcel.postingId().map(id -> "to posting " + id).orElse("without posting"),
            parcel.resume().isPresent() ? "with the résumé" : "without résumé",
            parcel.performAs());
  }

  private static String made(AtsCandidacy candidacy) {
    return "Opportunity %s, %s."
        .formatted(
            candidacy.id(),
            candidacy.deduped() ? "of a person known there before" : "of a new person");
  }

  /** Keeps back what can no longer be sent, within the transaction that found it. */
  void hold(TeamId team, ApplicationId application, HeldReason reason) {
    change(
        team,
        application,
        """
        update delivery
        set state = 'HELD', held = :reason, due_at = null, owner = null
        where team_id = :team and application_id = :application and state = 'PENDING'
        """,
        update -> update.bind("reason", reason.name()),
        What.HELD,
        reason.name());
  }

  /** Parks what is not to be sent as things stand, within the transaction that found it. */
  void parkUnsent(TeamId team, ApplicationId application, DeliveryCause cause) {
    change(
        team,
        application,
        """
        update delivery
        set state = 'PARKED', due_at = null, cause_code = :code, cause_words = :words,
            cause_mender = :mender
        where team_id = :team and application_id = :application and state = 'PENDING'
        """,
        update -> bind(update, cause),
        What.PARKED,
        cause.words());
  }

  /** Lets others go first for a while. */
  void setAside(TeamId team, ApplicationId application, Instant until) {
    database.doInTeam(
        team,
        handle ->
            handle.execute(
                """
                update delivery
                set due_at = ?
                where team_id = ? and application_id = ? and state = 'PENDING'
                """,
                until,
                team.value(),
                application.value()));
  }

  /** Surely not done: will be tried again. */
  void postpone(TeamId team, Claim claim, Instant dueAt, DeliveryCause cause) {
    change(
        team,
        claim.application(),
        """
        update delivery
        set state = 'PENDING', due_at = :due, owner = null, cause_code = :code,
            cause_words = :words, cause_mender = :mender
        where team_id = :team and application_id = :application
          and state = 'IN_FLIGHT' and owner = :owner and attempt = :attempt
        """,
        update -> bind(fence(update, claim), cause).bind("due", dueAt),
        What.POSTPONED,
        cause.words(),
        Optional.of(dueAt));
  }

  /** Surely refused: waits for a person. */
  void park(TeamId team, Claim claim, DeliveryCause cause) {
    change(
        team,
        claim.application(),
        """
        update delivery
        set state = 'PARKED', due_at = null, owner = null, cause_code = :code,
            cause_words = :words, cause_mender = :mender
        where team_id = :team and application_id = :application
          and state = 'IN_FLIGHT' and owner = :owner and attempt = :attempt
        """,
        update -> bind(fence(update, claim), cause),
        What.PARKED,
        cause.words());
  }

  /** May or may not be done: will be looked for. */
  void doubt(TeamId team, Claim claim, Instant firstLook, DeliveryCause cause) {
    change(
        team,
        claim.application(),
        """
        update delivery
        set state = 'UNKNOWN', due_at = :due, owner = null, uncertain_since = :now, looks = 0,
            cause_code = :code, cause_words = :words, cause_mender = :mender
        where team_id = :team and application_id = :application
          and state = 'IN_FLIGHT' and owner = :owner and attempt = :attempt
        """,
        update -> bind(fence(update, claim), cause).bind("due", firstLook),
        What.DOUBTED,
        cause.words(),
        Optional.of(firstLook));
  }

  /** Doubts all that another run of this connection left in flight: it is dead or frozen. */
  void doubtAbandoned(TeamId team, ConnectionId connection, UUID owner, Instant firstLook) {
    DeliveryCause cause = DeliveryCause.interrupted();
    database.doInTeam(
        team,
        handle -> {
          List<UUID> abandoned =
              bind(
                      handle
                          .createUpdate(
                              """
                              update delivery
                              set state = 'UNKNOWN', due_at = :due, owner = null,
                                  uncertain_since = :now, looks = 0, cause_code = :code,
                                  cause_words = :words, cause_mender = :mender
                              where team_id = :team and connection_id = :connection
                                and state = 'IN_FLIGHT' and owner <> :owner
                              """)
                          .bind("team", team.value())
                          .bind("connection", connection.value())
                          .bind("owner", owner)
                          .bind("due", firstLook)
                          .bind("now", clock.instant()),
                      cause)
                  .executeAndReturnGeneratedKeys("application_id")
                  .mapTo(UUID.class)
                  .list();
          abandoned.forEach(
              id ->
                  timeLine.note(
                      team,
                      new ApplicationId(id),
                      What.DOUBTED,
                      cause.words(),
                      Optional.of(firstLook)));
        });
  }

  /**
   * In the ATS. True whatever became of the claim meanwhile, so it is only fenced against a later
   * try that is under way or has arrived: then there are two.
   */
  void delivered(TeamId team, Claim claim, AtsCandidacy candidacy) {
    database.doInTeam(
        team,
        handle -> {
          int changed =
              arrival(
                      handle.createUpdate(
                          """
                          update delivery
                          set state = 'DELIVERED', held = null, due_at = null, owner = null,
                              uncertain_since = null, cause_code = null, cause_words = null,
                              cause_mender = null, candidacy_id = :candidacy,
                              contact_id = :contact, show_url = :show, deduped = :deduped,
                              delivered_at = :now
                          where team_id = :team and application_id = :application
                            and state <> 'DELIVERED'
                            and (state <> 'IN_FLIGHT' or attempt = :attempt)
                          """),
                      team,
                      claim.application(),
                      candidacy)
                  .bind("attempt", claim.attempt())
                  .execute();
          if (changed == 1) {
            timeLine.note(team, claim.application(), What.DELIVERED, made(candidacy));
            notes.queue(handle, team, claim.application(), false);
          } else {
            noteTwin(handle, team, claim.application(), candidacy);
          }
        });
  }

  private void noteTwin(
      Handle handle, TeamId team, ApplicationId application, AtsCandidacy candidacy) {
    int twins =
        handle
            .createUpdate(
                """
                update delivery
                set duplicates = duplicates + 1
                where team_id = :team and application_id = :application
                  and candidacy_id is distinct from :candidacy
                """)
            .bind("team", team.value())
            .bind("application", application.value())
            .bind("candidacy", candidacy.id())
            .execute();
    if (twins == 1) {
      timeLine.note(team, application, What.DUPLICATED, candidacy.id());
    }
  }

  /**
   * The next application to look for. Its next look is put off at once, so that two runs do not
   * look for the same one together.
   */
  Optional<Doubt> nextDoubt(TeamId team, ConnectionId connection, Instant meanwhileDue) {
    return database.inTeam(
        team,
        handle ->
            handle
                .createQuery(
                    """
                    update delivery
                    set due_at = :meanwhile
                    where application_id = (
                      select application_id
                      from delivery
                      where team_id = :team and connection_id = :connection
                        and state = 'UNKNOWN' and due_at <= :now
                      order by due_at, application_id
                      limit 1
                      for update skip locked)
                    returning application_id, posting_id, intent_at, uncertain_since, attempt,
                              looks
                    """)
                .bind("team", team.value())
                .bind("connection", connection.value())
                .bind("meanwhile", meanwhileDue)
                .bind("now", clock.instant())
                .map(
                    (row, context) ->
                        new Doubt(
                            new ApplicationId(row.getObject("application_id", UUID.class)),
                            Optional.ofNullable(row.getString("posting_id")),
                            row.getTimestamp("intent_at").toInstant(),
                            row.getTimestamp("uncertain_since").toInstant(),
                            row.getInt("attempt"),
                            row.getInt("looks")))
                .findOne());
  }

  /** Of these candidacies, those that are known to be another application's. */
  List<String> othersAmong(TeamId team, ApplicationId application, List<String> candidacies) {
    return database.inTeam(
        team,
        handle ->
            handle
                .createQuery(
                    """
                    select candidacy_id
                    from delivery
                    where team_id = :team and application_id <> :application
                      and candidacy_id = any(:candidacies)
                    """)
                .bind("team", team.value())
                .bind("application", application.value())
                .bindArray("candidacies", String.class, candidacies)
                .mapTo(String.class)
                .list());
  }

  /** Looked for and found. */
  void found(TeamId team, Doubt doubt, AtsCandidacy candidacy, int more) {
    database.doInTeam(
        team,
        handle -> {
          int changed =
              arrival(
                      handle.createUpdate(
                          """
                          update delivery
                          set state = 'DELIVERED', due_at = null, owner = null,
                              uncertain_since = null, cause_code = null, cause_words = null,
                              cause_mender = null, candidacy_id = :candidacy,
                              contact_id = :contact, show_url = :show, deduped = :deduped,
                              delivered_at = :now, duplicates = duplicates + :more
                          where team_id = :team and application_id = :application
                            and state = 'UNKNOWN'
                          """),
                      team,
                      doubt.application(),
                      candidacy)
                  .bind("more", more)
                  .execute();
          if (changed == 1) {
            timeLine.note(
                team, doubt.application(), What.FOUND, "Opportunity %s.".formatted(candidacy.id()));
            notes.queue(handle, team, doubt.application(), true);
            if (more > 0) {
              String detail = "%s more".formatted(more);
              timeLine.note(team, doubt.application(), What.DUPLICATED, detail);
            }
          }
        });
  }

  /** Looked for and not found; it may still turn up. */
  void notFound(TeamId team, Doubt doubt, Instant nextLook) {
    change(
        team,
        doubt.application(),
        """
        update delivery
        set due_at = :due, looks = looks + 1
        where team_id = :team and application_id = :application and state = 'UNKNOWN'
        """,
        update -> update.bind("due", nextLook),
        What.NOT_FOUND,
        "Look %s".formatted(doubt.looks() + 1),
        Optional.of(nextLook));
  }

  /** Looked for long enough: it is not there. */
  void ruledOut(TeamId team, Doubt doubt, Instant dueAt) {
    change(
        team,
        doubt.application(),
        """
        update delivery
        set state = 'PENDING', due_at = :due, uncertain_since = null, looks = 0
        where team_id = :team and application_id = :application and state = 'UNKNOWN'
          and uncertain_since = :since and looks = :looks
        """,
        update ->
            update.bind("due", dueAt).bind("since", doubt.since()).bind("looks", doubt.looks()),
        What.RULED_OUT,
        "Look %s".formatted(doubt.looks() + 1),
        Optional.of(dueAt));
  }

  /** The look itself failed, which says nothing about the application. */
  void lookAgain(TeamId team, Doubt doubt, Instant nextLook) {
    database.doInTeam(
        team,
        handle ->
            handle.execute(
                """
                update delivery
                set due_at = ?
                where team_id = ? and application_id = ? and state = 'UNKNOWN'
                """,
                nextLook,
                team.value(),
                doubt.application().value()));
  }

  /** When the connection's task has something to do again; empty when nothing waits. */
  Optional<Instant> nextDue(TeamId team, ConnectionId connection) {
    return database.inTeam(
        team,
        handle ->
            handle
                .select(
                    """
                    select min(due_at)
                    from delivery
                    where team_id = ? and connection_id = ? and state in ('PENDING', 'UNKNOWN')
                    """,
                    team.value(),
                    connection.value())
                .mapTo(Instant.class)
                .findOne());
  }

  private void change(
      TeamId team,
      ApplicationId application,
      String sql,
      UnaryOperator<Update> bound,
      What what,
      String detail) {
    change(team, application, sql, bound, what, detail, Optional.empty());
  }

  private void change(
      TeamId team,
      ApplicationId application,
      String sql,
      UnaryOperator<Update> bound,
      What what,
      String detail,
      Optional<Instant> next) {
    database.doInTeam(
        team,
        handle -> {
          Update update =
              handle
                  .createUpdate(sql)
                  .bind("team", team.value())
                  .bind("application", application.value())
                  .bind("now", clock.instant());
          if (bound.apply(update).execute() == 1) {
            timeLine.note(team, application, what, detail, next);
          }
        });
  }

  private static Update fence(Update update, Claim claim) {
    return update.bind("owner", claim.owner()).bind("attempt", claim.attempt());
  }

  private static Update bind(Update update, DeliveryCause cause) {
    return update
        .bind("code", cause.code().name())
        .bind("words", cause.words())
        .bind("mender", cause.mender().name());
  }

  private Update arrival(
      Update update, TeamId team, ApplicationId application, AtsCandidacy candidacy) {
    return update
        .bind("team", team.value())
        .bind("application", application.value())
        .bind("candidacy", candidacy.id())
        .bind("contact", candidacy.contactId())
        .bind("show", candidacy.showUrl().map(URI::toString))
        .bind("deduped", candidacy.deduped())
        .bind("now", clock.instant());
  }
}
