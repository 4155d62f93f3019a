package io.outhire.jobs;

import io.outhire.common.Slug;
import io.outhire.common.TeamId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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

  /** A number behind it may cost a long address its last characters, never these. */
  private static final int UNTOUCHED_BY_NUMBERS = 60;

  private JobSlugs() {}

  /**
   * For each title an address made of it that no other job has or had, nor another of these. Holds
   * back others until commit.
   */
  static List<Slug> free(Handle handle, TeamId team, List<String> titles) {
    lock(handle, team);
    List<Slug> wanted = titles.stream().map(title -> Slug.from(title, "job")).toList();
    Set<String> taken = takenLike(handle, team, wanted);
    taken.addAll(RESERVED);
    List<Slug> free = new ArrayList<>();
    for (Slug one : wanted) {
      Slug slug = one;
      for (int number = 2; !taken.add(slug.value()); number++) {
        slug = one.numbered(number);
      }
      free.add(slug);
    }
    return free;
  }

  /** Those taken that begin as any of these do, numbered ones included. */
  private static Set<String> takenLike(Handle handle, TeamId team, List<Slug> wanted) {
    String[] beginnings =
        wanted.stream()
            .map(Slug::value)
            .map(slug -> slug.substring(0, Math.min(slug.length(), UNTOUCHED_BY_NUMBERS)) + "%")
            .distinct()
            .toArray(String[]::new);
    return new HashSet<>(
        handle
            .createQuery(
                """
                select slug from job_description where team_id = :team and slug like any(:beginnings)
                union
                select slug from job_former_slug where team_id = :team and slug like any(:beginnings)
                """)
            .bind("team", team.value())
            .bindArray("beginnings", String.class, (Object[]) beginnings)
            .mapTo(String.class)
            .list());
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
