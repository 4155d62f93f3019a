package io.outhire.careers.job;

import io.outhire.jobs.JobFacts;
import io.outhire.jobs.JobInWords;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What machines read of a job's page.
 *
 * @param address its one address
 * @param description one or two sentences
 * @param structured JSON-LD that may stand in a script element; empty when search engines would
 *     refuse it
 * @param image the address of the picture that stands for it where it is shared
 * @param alternates the same job in other languages; empty when there is only one
 */
record Head(
    String address,
    String description,
    String structured,
    String image,
    List<Alternate> alternates) {
  private static final int LONGEST = 160;

  /** An address of the job in a language, or {@code x-default}. */
  record Alternate(String language, String address) {}

  /** The facts and the first words, as a search engine shows them below the title. */
  static String description(JobInWords job) {
    JobFacts facts = job.facts();
    String known =
        Stream.of(facts.place(), facts.workplace(), facts.pay(), facts.type())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    String words = job.description().text().replace('\n', ' ');
    String all = known.isEmpty() ? words : known + ". " + words;
    if (all.length() <= LONGEST) {
      return all;
    }
    int space = all.lastIndexOf(' ', LONGEST);
    int end = space > 0 ? space : all.offsetByCodePoints(0, all.codePointCount(0, LONGEST) - 1);
    return all.substring(0, end) + "…";
  }
}
