package io.outhire.careers.forms;

import io.outhire.accounts.Team;
import io.outhire.accounts.Teams;
import io.outhire.common.Slug;
import io.outhire.jobs.JobState;
import io.outhire.jobs.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;

/** Finds the employers and jobs that addresses name. */
@ApplicationScoped
public class PublicJobs {
  private final Teams teams;
  private final Jobs jobs;

  @Inject
  PublicJobs(Teams teams, Jobs jobs) {
    this.teams = teams;
    this.jobs = jobs;
  }

  /**
   * An employer.
   *
   * @throws NotFoundException when there is none
   */
  public Team team(String slug) {
    return Slug.parse(slug).flatMap(teams::bySlug).orElseThrow(NotFoundException::new);
  }

  /**
   * A job that is or was public.
   *
   * @param below the part of the address below the job's, with a slash before it
   * @throws NotFoundException when there is none, or only a draft
   * @throws RedirectionException when the job has another address by now
   */
  public PublicJob find(String teamSlug, String jobSlug, String below) {
    Team team = team(teamSlug);
    Slug slug = Slug.parse(jobSlug).orElseThrow(NotFoundException::new);
    return jobs.bySlug(team.id(), slug)
        .filter(known -> known.state() != JobState.DRAFT)
        .map(known -> new PublicJob(team, known))
        .orElseThrow(() -> moved(team, slug, below));
  }

  private RuntimeException moved(Team team, Slug slug, String below) {
    return jobs.movedFrom(team.id(), slug)
        .<RuntimeException>map(
            now ->
                new RedirectionException(
                    Status.MOVED_PERMANENTLY,
                    URI.create(
                        URI.create("/%s/jobs/%s%s".formatted(team.slug(), now, below))
                            .toASCIIString())))
        .orElseGet(NotFoundException::new);
  }
}
