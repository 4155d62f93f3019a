package io.outhire.careers.job;

import io.outhire.jobs.Board;
import io.outhire.jobs.JobFacts;
import io.outhire.words.Words;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A job in a list.
 *
 * @param facts place, workplace, type and team in one line; may be empty
 * @param pay in words, or null
 */
record ListedJob(String path, String title, String facts, @Nullable String pay) {

  /**
   * @param suffix what keeps the visitor's language in the address; may be empty
   */
  static ListedJob of(String home, String suffix, Board.Row row, Words words) {
    String place = JobFacts.place(row.location(), row.country(), words.language().locale());
    String type = row.employmentType().map(kind -> JobFacts.type(kind, words)).orElse(null);
    String line =
        Stream.of(
                place,
                JobFacts.workplace(row.workplace(), words),
                type,
                row.department().orElse(null))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" · "));
    return new ListedJob(
        home + "/" + row.slug() + suffix,
        row.title(),
        line,
        row.salary().map(salary -> salary.inWords(words)).orElse(null));
  }
}
