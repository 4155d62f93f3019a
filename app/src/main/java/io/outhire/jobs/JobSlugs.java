package io.outhire.jobs;

import io.outhire.common.Slug;
import io.outhire.common.TeamId;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Finds addresses for jobs. An address once given leads to its job for ever. */
final class JobSlugs {
  /** Words for pages of ours beside the jobs of a team. */
  private static final Set<String> RESERVED =
      Set.of(
          "all",
          "apply",
          "archive",
          "confirm",
          "feed",
          "feeds",
          "import",
          "index",
          "new",
          "page",
          "rss",
          "atom",
          "saved",
          "search",
          "sitemap",
          "status",
          "subscribe",
          "unsubscribe");

  private JobSlugs() {}

  /** An address made of the title that no other job has or had. Holds back others until commit. */
  static Slug free(Handle handle, TeamId team, String title) {
    lock(handle, team);
    Slug wanted = Slug.from(title, "job");
    Slug slug = wanted;
    for (int number = 2; isTaken(handle, team, slug, null); number++) {
      slug = wanted.numbered(number);
    }
    return slug;
  }

  /** Whether this job cannot have the address. Holds back others until commit. */
  static boolean isTakenFor(Handle handle, TeamId team, JobId job, Slug slug) {
    lock(handle, team);
    return isTaken(handle, team, slug, job);
  }

  private static boolean isTaken(Handle handle, TeamId team, Slug slug, @Nullable JobId except) {
    return RESERVED.contains(slug.value())
        || handle
            .createQuery(
                """
                select exists (select from job_description
                                where team_id = :team and slug = :slug
                                  and id is distinct from cast(:except as uuid))
                    or exists (select from job_former_slug
                                where team_id = :team and slug = :slug
                                  and job_id is distinct from cast(:except as uuid))
                """)
            .bind("team", team.value())
            .bind("slug", slug.value())
            .bind("except", except == null ? null : except.value())
            .mapTo(Boolean.class)
            .one();
  }

  /** Two who look for a free address at once would find the same. */
  private static void lock(Handle handle, TeamId team) {
    handle
        .createQuery("select pg_advisory_xact_lock(hashtextextended('job-slugs ' || :team, 0))")
        .bind("team", team.toString())
        .mapTo(String.class)
        .findOne();
  }
}
