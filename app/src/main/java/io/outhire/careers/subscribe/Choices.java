package io.outhire.careers.subscribe;

import io.outhire.engagement.Facts;
import io.outhire.jobs.JobContent;
import io.outhire.jobs.Workplace;
import io.outhire.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/** What can be chosen among: what the employer's open jobs say, and nothing that anybody types. */
record Choices(List<JobContent> jobs, Words words) {

  List<Choice> departments(String chosen) {
    return said(JobContent::department, chosen);
  }

  List<Choice> locations(String chosen) {
    return said(JobContent::location, chosen);
  }

  List<Choice> types(String chosen) {
    return said(JobContent::employmentType, chosen);
  }

  List<Choice> workplaces(String chosen) {
    return Arrays.stream(Workplace.values())
        .filter(kind -> kind != Workplace.UNSPECIFIED)
        .filter(kind -> jobs.stream().anyMatch(job -> job.workplace() == kind))
        .map(
            kind ->
                new Choice(kind.name(), Facts.workplace(kind, words), kind.name().equals(chosen)))
        .toList();
  }

  private List<Choice> said(Function<JobContent, Optional<String>> part, String chosen) {
    var sorted = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    jobs.forEach(job -> part.apply(job).ifPresent(sorted::add));
    return sorted.stream()
        .map(value -> new Choice(value, value, value.equalsIgnoreCase(chosen)))
        .toList();
  }

  /** The value of the choice; nothing when it is none of them, or none was made. */
  static Optional<String> chosen(List<Choice> choices) {
    return choices.stream().filter(Choice::chosen).map(Choice::value).findFirst();
  }
}
