package io.outhire.engagement;

import io.outhire.common.EmailAddress;
import io.outhire.common.TeamId;
import io.outhire.db.Database;
import io.outhire.jobs.JobId;
import io.outhire.words.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;

/** Sends somebody the jobs they saved, with a link that takes them to another browser. */
@ApplicationScoped
public class SendingSavedJobs {
  /** Jobs that one mail takes along at most. */
  public static final int MOST = 100;

  private final Database database;
  private final Prospects prospects;
  private final MailedLinks links;
  private final ConfirmingLetters letters;

  @Inject
  SendingSavedJobs(
      Database database, Prospects prospects, MailedLinks links, ConfirmingLetters letters) {
    this.database = database;
    this.prospects = prospects;
    this.links = links;
    this.letters = letters;
  }

  /**
   * Sends these jobs; of those there are more than {@link #MOST}, the first.
   *
   * @param jobs published jobs of the team
   */
  public Asked send(TeamId team, EmailAddress email, Collection<JobId> jobs, Language language) {
    return database.inTeam(
        team,
        handle -> {
          ProspectId who = prospects.recognise(team, email, language);
          if (links.tooMany(team, who)) {
            return Asked.TOO_MANY;
          }
          List<JobId> taken = jobs.stream().limit(MOST).toList();
          LinkKey key = links.make(team, who, taken);
          letters.saved(team, email, taken, language, key);
          return Asked.MAIL_SENT;
        });
  }
}
