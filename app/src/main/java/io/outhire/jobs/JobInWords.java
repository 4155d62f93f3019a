package io.outhire.jobs;

import io.outhire.words.Language;
import io.outhire.words.TextLanguage;
import io.outhire.words.Words;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A job as somebody reads it: in their language where the employer wrote it in that, else in the
 * job's own, and what we say about it in theirs. Null where nothing is known.
 *
 * @param title empty in a draft that has none yet
 * @param language what title and description are written in
 * @param otherPlaces further locations
 * @param remoteFrom the countries a fully remote job may be done from, as "Germany and France"
 * @param lastDay the last day to apply
 * @param hiringTeam who candidates will meet
 */
public record JobInWords(
    String title,
    DescriptionHtml description,
    TextLanguage language,
    JobFacts facts,
    @Nullable String department,
    List<String> otherPlaces,
    @Nullable String remoteFrom,
    @Nullable String otherPay,
    @Nullable String benefits,
    @Nullable String lastDay,
    List<HiringPerson> hiringTeam) {

  /**
   * Somebody whom candidates will meet.
   *
   * @param role what they do; null when the line tells only a name
   */
  public record HiringPerson(String name, @Nullable String role) {
    static HiringPerson of(String line) {
      int comma = line.indexOf(',');
      return comma < 1
          ? new HiringPerson(line, null)
          : new HiringPerson(line.substring(0, comma).strip(), line.substring(comma + 1).strip());
    }
  }

  /**
   * A job for a reader of these words.
   *
   * @param usual what the job is written in when it does not say
   */
  public static JobInWords of(JobContent content, Words words, Language usual) {
    JobDetails details = content.details();
    TextLanguage own = details.language().orElse(TextLanguage.of(usual));
    TextLanguage wanted = TextLanguage.of(words.language());
    Optional<JobTranslation> translation =
        own.equals(wanted) ? Optional.empty() : details.in(wanted);
    return new JobInWords(
        translation.map(JobTranslation::title).orElse(content.title()),
        translation.map(JobTranslation::description).orElse(content.description()),
        translation.map(JobTranslation::language).orElse(own),
        JobFacts.of(content, words),
        content.department().orElse(null),
        details.otherPlaces().stream().map(p -> p.words(words.language().locale())).toList(),
        remoteFrom(content, words),
        details.otherPay().orElse(null),
        details.benefits().orElse(null),
        details.lastDay().map(words::date).orElse(null),
        details.hiringTeam().stream().map(HiringPerson::of).toList());
  }

  /** The languages that a job is written in, its own first. */
  public static List<TextLanguage> languages(JobContent content, Language usual) {
    TextLanguage own = content.details().language().orElse(TextLanguage.of(usual));
    return Stream.concat(
            Stream.of(own), content.details().translations().stream().map(JobTranslation::language))
        .distinct()
        .toList();
  }

  /** Whether anything is said about pay or what comes with it. */
  public boolean hasTerms() {
    return Stream.of(facts.pay(), otherPay, benefits).anyMatch(Objects::nonNull);
  }

  private static @Nullable String remoteFrom(JobContent content, Words words) {
    if (content.workplace() != Workplace.REMOTE || content.remoteCountries().isEmpty()) {
      return null;
    }
    return words.list(content.remoteCountries().stream().map(words::country).toList());
  }
}
