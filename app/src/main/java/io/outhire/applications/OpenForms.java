package io.outhire.applications;

import io.outhire.accounts.Team;
import io.outhire.accounts.Teams;
import io.outhire.common.Slug;
import io.outhire.db.Database;
import io.outhire.jobs.JobDescription;
import io.outhire.jobs.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** The application forms of jobs, found by the addresses of those. */
@ApplicationScoped
public class OpenForms {
  private final Database database;

  @Inject
  OpenForms(Database database) {
    this.database = database;
  }

  /**
   * A job with what its form asks.
   *
   * @param job in whatever state
   */
  public record OpenForm(Team team, JobDescription job, Questionnaire asked) {}

  /** The form of the job whose address this is now; found in one trip. */
  public Optional<OpenForm> at(Slug team, Slug job) {
    var trip = Teams.trip(team);
    var owner = trip.ask(Teams.bound());
    var found = trip.ask(Jobs.bound(job));
    var asked = trip.ask(Questionnaires.ofBoundJob());
    database.make(trip);
    return found.get().map(one -> new OpenForm(owner.get().orElseThrow(), one, asked.get()));
  }
}
