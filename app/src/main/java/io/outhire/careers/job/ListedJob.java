package io.outhire.careers.job;

import io.outhire.jobs.JobFacts;
import io.outhire.jobs.JobPage;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A job in a list.
 *
 * @param facts place, workplace and type in one line; may be empty
 */
record ListedJob(String path, String title, String facts) {
  static ListedJob of(String home, JobPage.Row row, Locale reader) {
    JobFacts facts = JobFacts.of(row, reader);
    String line =
        Stream.of(facts.place(), facts.workplace(), facts.type(), row.department().orElse(null))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" · "));
    return new ListedJob(home + "/" + row.slug(), row.name(), line);
  }
}
