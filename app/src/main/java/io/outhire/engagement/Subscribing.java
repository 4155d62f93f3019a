package io.outhire.engagement;

import io.outhire.common.EmailAddress;
import io.outhire.common.TeamId;
import io.outhire.db.Database;
import io.outhire.jobs.JobId;
import io.outhire.words.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Asking to hear of a job, or of new ones; nothing is told before the address is confirmed. */
@ApplicationScoped
public class Subscribing {
  private final Database database;
  private final Prospects prospects;
  private final Subscriptions subscriptions;
  private final MailedLinks links;
  private final ConfirmingLetters letters;

  @Inject
  Subscribing(
      Database database,
      Prospects prospects,
      Subscriptions subscriptions,
      MailedLinks links,
      ConfirmingLetters letters) {
    this.database = database;
    this.prospects = prospects;
    this.subscriptions = subscriptions;
    this.links = links;
    this.letters = letters;
  }

  /** Asks to hear when this job changes or closes. */
  public Asked toJob(TeamId team, JobId job, EmailAddress email, Language language) {
    return ask(team, email, Optional.of(job), JobWish.ANY, Optional.empty(), language);
  }

  /** Asks to hear of new jobs. */
  public Asked toNewJobs(
      TeamId team, JobWish wish, Rhythm rhythm, EmailAddress email, Language language) {
    return ask(team, email, Optional.empty(), wish, Optional.of(rhythm), language);
  }

  private Asked ask(
      TeamId team,
      EmailAddress email,
      Optional<JobId> job,
      JobWish wish,
      Optional<Rhythm> rhythm,
      Language language) {
    return database.inTeam(
        team,
        handle -> {
          ProspectId who = prospects.recognise(team, email, language);
          if (links.tooMany(team, who)) {
            return Asked.TOO_MANY;
          }
          UUID id = subscriptions.ask(team, who, job, wish, rhythm, language);
          LinkKey key = links.make(team, who, LinkPurpose.SUBSCRIPTION, id);
          letters.subscription(team, email, subscriptions.find(team, id).orElseThrow(), key);
          return Asked.MAIL_SENT;
        });
  }
}
