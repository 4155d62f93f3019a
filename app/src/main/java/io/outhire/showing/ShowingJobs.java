package io.outhire.showing;

import io.outhire.accounts.Employers;
import io.outhire.accounts.Teams;
import io.outhire.applications.Questionnaires;
import io.outhire.common.Slug;
import io.outhire.db.Database;
import io.outhire.engagement.PublishedAnswers;
import io.outhire.jobs.JobBoard;
import io.outhire.jobs.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Gathers what jobs' pages show. */
@ApplicationScoped
public class ShowingJobs {
  private final Database database;

  @Inject
  ShowingJobs(Database database) {
    this.database = database;
  }

  /**
   * An employer and the job at this address now.
   *
   * @param similar so many other jobs at most
   */
  public Optional<ShownEmployer> at(Slug team, Slug job, int similar) {
    var trip = Teams.trip(team);
    var shown = trip.ask(Employers.bound());
    var found = trip.ask(Jobs.bound(job));
    var answers = trip.ask(PublishedAnswers.ofBoundJob());
    var questionnaire = trip.ask(Questionnaires.ofBoundJob());
    var others = trip.ask(JobBoard.similarToBoundJob(similar));
    database.make(trip);
    return shown
        .get()
        .map(
            employer ->
                new ShownEmployer(
                    employer,
                    found
                        .get()
                        .map(
                            one ->
                                new ShownJob(
                                    one, answers.get(), questionnaire.get(), others.get()))));
  }
}
