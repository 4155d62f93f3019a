package io.outhire.careers.save;

import io.outhire.engagement.SendingSavedJobs;
import io.outhire.jobs.JobId;
import io.outhire.web.ReadableCookies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The jobs that a browser keeps, of all employers, in one cookie: {@code code.code.…}, the last
 * saved first. The module {@code saved-jobs.js} writes the same.
 */
@ApplicationScoped
class SavedInBrowser {
  private static final String COOKIE = "outhire-saved";
  private static final Duration LIVES = Duration.ofDays(365);

  private final ReadableCookies cookies;

  @Inject
  SavedInBrowser(ReadableCookies cookies) {
    this.cookies = cookies;
  }

  /** Ids that anybody may have written: they need not be jobs. */
  Set<JobId> all() {
    return cookies.get(COOKIE).stream()
        .flatMap(value -> List.of(value.split("\\.", -1)).stream())
        .flatMap(code -> JobCode.read(code).stream())
        .limit(SendingSavedJobs.MOST)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Puts jobs first; the oldest fall off when there are too many. */
  void add(Collection<JobId> jobs) {
    Set<JobId> kept = new LinkedHashSet<>(jobs);
    kept.addAll(all());
    write(new ArrayList<>(kept));
  }

  void remove(JobId job) {
    List<JobId> kept = new ArrayList<>(all());
    kept.remove(job);
    write(kept);
  }

  private void write(List<JobId> jobs) {
    String value =
        jobs.stream()
            .limit(SendingSavedJobs.MOST)
            .map(JobCode::of)
            .collect(Collectors.joining("."));
    cookies.keep(COOKIE, value, LIVES);
  }
}
