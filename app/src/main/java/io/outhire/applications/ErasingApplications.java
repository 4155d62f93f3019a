package io.outhire.applications;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.outhire.applications.Carrier.Place;
import io.outhire.applications.Carrier.Whereabouts;
import io.outhire.applications.PrivacyLog.What;
import io.outhire.common.EmailAddress;
import io.outhire.common.TeamId;
import io.outhire.db.CrossesTeams;
import io.outhire.db.Database;
import io.outhire.mail.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Erases applications. One that is just under way to the ATS, or was sent without a clear answer,
 * waits until it is known where it is: erased before, it would stay over there and nobody could
 * tell the team what to erase.
 */
@ApplicationScoped
public class ErasingApplications {
  private static final Duration ROUND = Duration.ofMinutes(1);

  private final Database database;
  private final Applications applications;
  private final Carrier carrier;
  private final PrivacyLog log;
  private final TellingTeam telling;
  private final Outbox outbox;
  private final Event<PersonErased> erased;
  private final InstantSource clock;

  @Inject
  ErasingApplications(
      Database database,
      Applications applications,
      Carrier carrier,
      PrivacyLog log,
      TellingTeam telling,
      Outbox outbox,
      Event<PersonErased> erased,
      InstantSource clock) {
    this.database = database;
    this.applications = applications;
    this.carrier = carrier;
    this.log = log;
    this.telling = telling;
    this.outbox = outbox;
    this.erased = erased;
    this.clock = clock;
  }

  /**
   * Erases an application with all its files and words, and tells the team what stays in the ATS.
   *
   * @param by who wants it, for the log
   * @return false when it has to wait until it is known whether the application arrived in the ATS;
   *     it is erased then without being asked again
   */
  public boolean erase(TeamId team, ApplicationId id, String by) {
    return database.inTeam(
        team,
        handle -> {
          handle.execute(
              "select 1 from applications where team_id = ? and id = ? for update",
              team.value(),
              id.value());
          Optional<Application> found = applications.find(team, id);
          return found.isEmpty() || eraseFound(handle, team, found.get(), by);
        });
  }

  private boolean eraseFound(Handle handle, TeamId team, Application application, String by) {
    Whereabouts left = carrier.forget(team, application.id());
    if (left.place() == Place.UNDER_WAY) {
      ask(handle, team, application, by);
      return false;
    }
    delete(handle, team, application);
    log.note(team, What.ERASED, by, application.reference());
    if (left.place() != Place.HERE) {
      telling.eraseThereToo(team, application, left);
    }
    return true;
  }

  private void ask(Handle handle, TeamId team, Application application, String by) {
    int asked =
        handle.execute(
            """
            update applications set erasure_asked_at = ?, erasure_by = ?
            where team_id = ? and id = ? and erasure_asked_at is null
            """,
            clock.instant(),
            by,
            team.value(),
            application.id().value());
    if (asked == 1) {
      log.note(team, What.ERASURE_ASKED, by, application.reference());
    }
  }

  /**
   * Résumé, answers and links go with the application; with a person's last one goes all else that
   * is kept of them.
   */
  private void delete(Handle handle, TeamId team, Application application) {
    handle.execute(
        "delete from applications where team_id = ? and id = ?",
        team.value(),
        application.id().value());
    int more =
        handle.execute(
            """
            delete from candidates c where c.team_id = ? and c.id = ?
              and not exists (select 1 from applications a
                              where a.team_id = c.team_id and a.candidate_id = c.id)
            """,
            team.value(),
            application.candidate().id().value());
    if (more == 1) {
      forget(handle, team, application.candidate().email());
    }
  }

  /** Mail, forms in quarantine, and whatever other modules know. */
  private void forget(Handle handle, TeamId team, EmailAddress email) {
    outbox.forget(team, email);
    handle.execute(
        "delete from quarantined_forms where team_id = ? and lower(email) = ?",
        team.value(),
        email.canonical());
    erased.fire(new PersonErased(team, email));
  }

  @Produces
  @Singleton
  RecurringTask<Void> rounds() {
    return Tasks.recurring("erasing-applications", FixedDelay.of(ROUND))
        .execute((instance, context) -> eraseAsked());
  }

  /** Erases what had to wait and need not wait any more. */
  @CrossesTeams("one task erases for every team, each bound to its own")
  void eraseAsked() {
    database
        .acrossTeams(
            handle ->
                handle
                    .createQuery(
                        """
                        select team_id, id, erasure_by from applications
                        where erasure_asked_at is not null order by erasure_asked_at limit 500
                        """)
                    .map(
                        (row, context) ->
                            new Asked(
                                new TeamId(row.getObject("team_id", UUID.class)),
                                new ApplicationId(row.getObject("id", UUID.class)),
                                row.getString("erasure_by")))
                    .list())
        .forEach(asked -> erase(asked.team(), asked.application(), asked.by()));
  }

  private record Asked(TeamId team, ApplicationId application, String by) {}

  /** Erases everything of the person behind an application; false when some of it has to wait. */
  public boolean erasePerson(TeamId team, CandidateId candidate, String by) {
    List<ApplicationId> theirs = applications.of(team, candidate);
    return theirs.stream().map(id -> erase(team, id, by)).reduce(true, Boolean::logicalAnd);
  }
}
