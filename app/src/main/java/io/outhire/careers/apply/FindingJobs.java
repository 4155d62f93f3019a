package io.outhire.careers.apply;

import io.outhire.accounts.Team;
import io.outhire.accounts.Teams;
import io.outhire.applications.OpenForms;
import io.outhire.applications.OpenForms.OpenForm;
import io.outhire.common.Slug;
import io.outhire.jobs.JobState;
import io.outhire.jobs.Jobs;
import io.outhire.web.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;

/** Finds the job that an address names. */
@ApplicationScoped
class FindingJobs {
  private final Teams teams;
  private final Jobs jobs;
  private final OpenForms forms;
  private final Reading reading;

  @Inject
  FindingJobs(Teams teams, Jobs jobs, OpenForms forms, Reading reading) {
    this.teams = teams;
    this.jobs = jobs;
    this.forms = forms;
    this.reading = reading;
  }

  /**
   * A job that is or was public.
   *
   * @throws NotFoundException when there is none, or only a draft
   * @throws RedirectionException when the job has another address by now
   */
  OpenJob find(String teamSlug, String jobSlug) {
    Slug team = Slug.parse(teamSlug).orElseThrow(NotFoundException::new);
    Slug slug = Slug.parse(jobSlug).orElseThrow(NotFoundException::new);
    return forms
        .at(team, slug)
        .filter(form -> form.job().state() != JobState.DRAFT)
        .map(this::open)
        .orElseThrow(() -> moved(team, slug));
  }

  private OpenJob open(OpenForm form) {
    Team team = form.team();
    return new OpenJob(team, form.job(), form.asked(), reading.words(team.language()));
  }

  private RuntimeException moved(Slug teamSlug, Slug slug) {
    Team team = teams.bySlug(teamSlug).orElseThrow(NotFoundException::new);
    return jobs.movedFrom(team.id(), slug)
        .<RuntimeException>map(
            now ->
                new RedirectionException(
                    Status.MOVED_PERMANENTLY,
                    URI.create("/%s/jobs/%s/apply".formatted(team.slug(), now))))
        .orElseGet(NotFoundException::new);
  }
}
