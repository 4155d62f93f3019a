package io.outhire.applications;

import io.outhire.applications.PrivacyLog.What;
import io.outhire.common.TeamId;
import io.outhire.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;

/** What candidates do with their own application; the token of their form is the key to it. */
@ApplicationScoped
public class FollowingApplications {
  /** Who acts, in the log. */
  public static final String CANDIDATE = "the candidate";

  private final Database database;
  private final Applications applications;
  private final SentForms sentForms;
  private final Carrier carrier;
  private final PrivacyLog log;
  private final TellingTeam telling;
  private final Event<LinkRenewed> renewed;
  private final InstantSource clock;

  @Inject
  FollowingApplications(
      Database database,
      Applications applications,
      SentForms sentForms,
      Carrier carrier,
      PrivacyLog log,
      TellingTeam telling,
      Event<LinkRenewed> renewed,
      InstantSource clock) {
    this.database = database;
    this.applications = applications;
    this.sentForms = sentForms;
    this.carrier = carrier;
    this.log = log;
    this.telling = telling;
    this.renewed = renewed;
    this.clock = clock;
  }

  /** The old links of an application are void; fired in the transaction that made the new one. */
  public record LinkRenewed(TeamId team, ApplicationId application, FormToken token) {}

  /** The application that this key opens; nothing when it opens none, or no longer. */
  public Optional<FollowedApplication> of(TeamId team, FormToken key) {
    return sentForms
        .application(team, key)
        .flatMap(id -> applications.find(team, id))
        .map(
            application ->
                new FollowedApplication(application, carrier.whereabouts(team, application.id())));
  }

  /**
   * Takes an application back; the team hears of it. Once is enough: a second time does nothing.
   */
  public void withdraw(TeamId team, Application application) {
    database.doInTeam(
        team,
        handle -> {
          int changed =
              handle.execute(
                  """
                  update applications set withdrawn_at = ?
                  where team_id = ? and id = ? and withdrawn_at is null
                  """,
                  clock.instant(),
                  team.value(),
                  application.id().value());
          if (changed == 1) {
            log.note(team, What.WITHDRAWN, CANDIDATE, application.reference());
            telling.withdrawn(team, application, carrier.whereabouts(team, application.id()));
            carrier.stop(team, application.id());
          }
        });
  }

  /** Makes every link to this application void and mails a new one to its address. */
  public void renewLink(TeamId team, Application application) {
    FormToken fresh = FormToken.next(clock);
    database.doInTeam(
        team,
        handle -> {
          sentForms.revoke(team, application.id());
          sentForms.open(team, application.id(), fresh);
          log.note(team, What.LINK_RENEWED, CANDIDATE, application.reference());
          renewed.fire(new LinkRenewed(team, application.id(), fresh));
        });
  }
}
