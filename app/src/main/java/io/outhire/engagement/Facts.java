package io.outhire.engagement;

import io.outhire.jobs.JobContent;
import io.outhire.jobs.JobFacts;
import io.outhire.jobs.Workplace;
import io.outhire.words.Words;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a job says about itself, and what a wish asks for, in the reader's language. */
public final class Facts {
  private Facts() {}

  /** Place, workplace, pay and kind in one line; empty when nothing is known. */
  public static String line(JobContent job, Words words) {
    return Stream.of(place(job, words), workplace(job, words), pay(job, words), type(job))
        .filter(fact -> !fact.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  static String place(JobContent job, Words words) {
    return Objects.requireNonNullElse(JobFacts.of(job, words.language().locale()).place(), "");
  }

  static String pay(JobContent job, Words words) {
    return Objects.requireNonNullElse(JobFacts.of(job, words.language().locale()).pay(), "");
  }

  static String workplace(JobContent job, Words words) {
    return workplace(job.workplace(), words);
  }

  /** A kind of workplace; empty when it is not said. */
  public static String workplace(Workplace workplace, Words words) {
    return switch (workplace) {
      case UNSPECIFIED -> "";
      case ON_SITE -> words.say("engagement.workplace.on-site");
      case HYBRID -> words.say("engagement.workplace.hybrid");
      case REMOTE -> words.say("engagement.workplace.remote");
    };
  }

  private static String type(JobContent job) {
    return job.employmentType().orElse("");
  }

  /** Which new jobs are meant: "Kitchen, Leeds", "all new jobs". */
  public static String wish(JobWish wish, Words words) {
    List<String> parts =
        Stream.of(
                wish.department(),
                wish.location(),
                wish.workplace().map(kind -> workplace(kind, words)),
                wish.employmentType())
            .flatMap(part -> part.stream())
            .toList();
    return parts.isEmpty() ? words.say("engagement.wish.any") : String.join(", ", parts);
  }
}
