package io.outhire.careers.job;

import io.outhire.jobs.JobFilter;
import io.outhire.jobs.JobPage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Steps through a long list; both addresses are null where there is no such step.
 *
 * @param words such as "1 to 50 of 98", empty when all jobs are on this page
 */
record ListSteps(String words, int total, @Nullable String previous, @Nullable String next) {
  static ListSteps of(String path, JobFilter filter, JobPage page) {
    int first = (page.page() - 1) * JobFilter.PAGE_SIZE + 1;
    int last = first + page.rows().size() - 1;
    boolean several = page.pages() > 1 && !page.rows().isEmpty();
    return new ListSteps(
        several ? "%d to %d of %d".formatted(first, last, page.total()) : "",
        page.total(),
        page.page() > 1 ? step(path, filter, page.page() - 1) : null,
        page.page() < page.pages() ? step(path, filter, page.page() + 1) : null);
  }

  private static String step(String path, JobFilter filter, int page) {
    String search = URLEncoder.encode(filter.search(), StandardCharsets.UTF_8);
    return "%s?q=%s&page=%d".formatted(path, search, page);
  }
}
