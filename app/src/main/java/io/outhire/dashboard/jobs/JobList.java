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
 * @param words which of them are on this page, such as "1 to 50 of 98"; empty when all are
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
    int first = (page.page() - 1) * JobFilter.PAGE_SIZE + 1;
    boolean several = page.pages() > 1 && !page.rows().isEmpty();
    return new JobList(
        page.rows().stream().map(row -> row(row, now)).toList(),
        filters(counts, filter),
        counts.all(),
        counts.toReview(),
        filter.search(),
        filter.state().map(JobList::word).orElse(""),
        several
            ? "%d to %d of %d".formatted(first, first + page.rows().size() - 1, page.total())
            : "",
        page.page() > 1 ? path(filter, filter.state(), page.page() - 1) : null,
        page.page() < page.pages() ? path(filter, filter.state(), page.page() + 1) : null);
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
    Optional<JobState> any = Optional.empty();
    filters.add(new Filter(path(filter, any, 1), "All", counts.all(), filter.state().isEmpty()));
    for (JobState state : List.of(JobState.PUBLISHED, JobState.DRAFT, JobState.CLOSED)) {
      Optional<JobState> only = Optional.of(state);
      filters.add(
          new Filter(
              path(filter, only, 1),
              ShownState.of(state).words(),
              counts.in(state),
              filter.state().equals(only)));
    }
    return filters;
  }

  private static String path(JobFilter filter, Optional<JobState> state, int page) {
    List<String> query = new ArrayList<>();
    if (!filter.search().isEmpty()) {
      query.add("q=" + URLEncoder.encode(filter.search(), StandardCharsets.UTF_8));
    }
    state.ifPresent(only -> query.add("state=" + word(only)));
    if (page > 1) {
      query.add("page=" + page);
    }
    return query.isEmpty() ? "/jobs" : "/jobs?" + String.join("&", query);
  }

  private static String word(JobState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
