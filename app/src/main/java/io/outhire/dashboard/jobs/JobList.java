package io.outhire.dashboard.jobs;

import io.outhire.jobs.JobCounts;
import io.outhire.jobs.JobFacts;
import io.outhire.jobs.JobFilter;
import io.outhire.jobs.JobPage;
import io.outhire.jobs.JobState;
import io.outhire.web.layout.Moment;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The list of job descriptions as its page shows it.
 *
 * @param total how many jobs the team has at all
 * @param words how many are on this page, such as "50 on this page"; empty when all are
 * @param state the state filtered by, in small letters; empty for any
 */
public record JobList(
    List<Row> rows,
    List<Filter> filters,
    int total,
    int toReview,
    String search,
    String state,
    String words,
    @Nullable String previous,
    @Nullable String next) {

  /** A line of the table. */
  public record Row(
      String href,
      String name,
      String department,
      String place,
      ShownState state,
      boolean needsReview,
      Moment updated) {}

  /** A link to the jobs in a state. */
  public record Filter(String href, String label, int count, boolean current) {}

  static JobList of(JobPage page, JobCounts counts, JobFilter filter, Instant now) {
    boolean several = page.earlier() || page.later();
    return new JobList(
        page.rows().stream().map(row -> row(row, now)).toList(),
        filters(counts, filter),
        counts.all(),
        counts.toReview(),
        filter.search(),
        filter.state().map(JobList::word).orElse(""),
        several ? "%d on this page, last changed first".formatted(page.rows().size()) : "",
        page.earlier() ? previous(page, filter) : null,
        page.later() && !page.rows().isEmpty()
            ? path(filter.after(page.rows().getLast().mark()))
            : null);
  }

  /** The first page instead, when nothing is left of this one. */
  private static String previous(JobPage page, JobFilter filter) {
    return page.rows().isEmpty()
        ? path(firstPage(filter, filter.state()))
        : path(filter.before(page.rows().getFirst().mark()));
  }

  private static Row row(JobPage.Row job, Instant now) {
    String place = JobFacts.of(job, Locale.UK).place();
    return new Row(
        "/jobs/" + job.id(),
        job.name(),
        job.department().orElse(""),
        place == null ? "" : place,
        ShownState.of(job.state()),
        job.needsReview(),
        Moment.of(job.updatedAt(), now));
  }

  private static List<Filter> filters(JobCounts counts, JobFilter filter) {
    List<Filter> filters = new ArrayList<>();
    filters.add(
        new Filter(
            path(firstPage(filter, Optional.empty())),
            "All",
            counts.all(),
            filter.state().isEmpty()));
    for (JobState state : List.of(JobState.PUBLISHED, JobState.DRAFT, JobState.CLOSED)) {
      Optional<JobState> only = Optional.of(state);
      filters.add(
          new Filter(
              path(firstPage(filter, only)),
              ShownState.of(state).words(),
              counts.in(state),
              filter.state().equals(only)));
    }
    return filters;
  }

  private static JobFilter firstPage(JobFilter filter, Optional<JobState> state) {
    return new JobFilter(filter.search(), state, Optional.empty(), Optional.empty());
  }

  private static String path(JobFilter filter) {
    List<String> query = new ArrayList<>();
    if (!filter.search().isEmpty()) {
      query.add("q=" + URLEncoder.encode(filter.search(), StandardCharsets.UTF_8));
    }
    filter.state().ifPresent(only -> query.add("state=" + word(only)));
    filter.after().ifPresent(line -> query.add("after=" + line));
    filter.before().ifPresent(line -> query.add("before=" + line));
    return query.isEmpty() ? "/jobs" : "/jobs?" + String.join("&", query);
  }

  private static String word(JobState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
