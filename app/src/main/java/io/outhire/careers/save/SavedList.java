package io.outhire.careers.save;

import io.outhire.accounts.Team;
import io.outhire.engagement.Facts;
import io.outhire.jobs.JobDescription;
import io.outhire.jobs.JobId;
import io.outhire.jobs.JobState;
import io.outhire.jobs.Jobs;
import io.outhire.words.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;

/** Saved ids as jobs that everybody may see. */
@ApplicationScoped
class SavedList {
  private final SavedInBrowser saved;
  private final Jobs jobs;

  @Inject
  SavedList(SavedInBrowser saved, Jobs jobs) {
    this.saved = saved;
    this.jobs = jobs;
  }

  /** The jobs of this employer that the browser keeps. */
  List<JobDescription> inBrowser(Team team) {
    return of(team, saved.all());
  }

  /** Those that are or were public; ids that are none of the employer's are left out. */
  List<JobDescription> of(Team team, Collection<JobId> ids) {
    return ids.stream()
        .flatMap(id -> jobs.find(team.id(), id).stream())
        .filter(job -> job.state() != JobState.DRAFT)
        .toList();
  }

  List<SavedView.Row> rows(Team team, List<JobDescription> of, Words words) {
    return of.stream()
        .map(
            job ->
                new SavedView.Row(
                    job.name(),
                    Facts.line(job.content(), words),
                    "/%s/jobs/%s".formatted(team.slug(), job.slug()),
                    !job.isPublished()))
        .toList();
  }
}
