package io.outhire.applications;

import io.outhire.common.Slug;
import io.outhire.common.TeamId;
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
  private final Jobs jobs;
  private final Questionnaires questionnaires;

  @Inject
  OpenForms(Database database, Jobs jobs, Questionnaires questionnaires) {
    this.database = database;
    this.jobs = jobs;
    this.questionnaires = questionnaires;
  }

  /**
   * A job with what its form asks.
   *
   * @param job in whatever state
   */
  public record OpenForm(JobDescription job, Questionnaire asked) {}

  /** The form of the job whose address this is now; both are read in one transaction. */
  public Optional<OpenForm> bySlug(TeamId team, Slug slug) {
    return database.inTeam(
        team,
        handle ->
            jobs.bySlug(team, slug)
                .map(job -> new OpenForm(job, questionnaires.of(team, job.id()))));
  }
}
