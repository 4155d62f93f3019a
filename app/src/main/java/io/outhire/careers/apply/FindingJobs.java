package io.outhire.careers.apply;

import io.outhire.accounts.Team;
import io.outhire.accounts.Teams;
import io.outhire.applications.Questionnaires;
import io.outhire.common.Slug;
import io.outhire.jobs.JobDescription;
import io.outhire.jobs.JobState;
import io.outhire.jobs.Jobs;
import io.outhire.web.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.Optional;

/** Finds the job that an address names. */
@ApplicationScoped
class FindingJobs {
  private final Teams teams;
  private final Jobs jobs;
  private final Questionnaires questionnaires;
  private final Reading reading;

  @Inject
  FindingJobs(Teams teams, Jobs jobs, Questionnaires questionnaires, Reading reading) {
    this.teams = teams;
    this.jobs = jobs;
    this.questionnaires = questionnaires;
    this.reading = reading;
  }

  /**
   * A job that is or was public.
   *
   * @throws NotFoundException when there is none, or only a draft
   * @throws RedirectionException when the job has another address by now
   */
  OpenJob find(String teamSlug, String jobSlug) {
    Team team = Slug.parse(teamSlug).flatMap(teams::bySlug).orElseThrow(NotFoundException::new);
    Slug slug = Slug.parse(jobSlug).orElseThrow(NotFoundException::new);
    Optional<JobDescription> job =
        jobs.bySlug(team.id(), slug).filter(known -> known.state() != JobState.DRAFT);
    return job.map(known -> open(team, known)).orElseThrow(() -> moved(team, slug));
  }

  private OpenJob open(Team team, JobDescription job) {
    return new OpenJob(
        team, job, questionnaires.of(team.id(), job.id()), reading.words(team.language()));
  }

  private RuntimeException moved(Team team, Slug slug) {
    return jobs.movedFrom(team.id(), slug)
        .<RuntimeException>map(
            now ->
                new RedirectionException(
                    Status.MOVED_PERMANENTLY,
                    URI.create("/%s/jobs/%s/apply".formatted(team.slug(), now))))
        .orElseGet(NotFoundException::new);
  }
}
