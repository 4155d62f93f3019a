package io.outhire.integrations;

import io.outhire.applications.Answer;
import io.outhire.applications.Answers;
import io.outhire.applications.Application;
import io.outhire.applications.ApplicationId;
import io.outhire.applications.Applications;
import io.outhire.applications.Written;
import io.outhire.common.PublicUrl;
import io.outhire.common.TeamId;
import io.outhire.engagement.History;
import io.outhire.engagement.PastStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/**
 * Writes what a recruiter reads in the note: the cover letter, the answers, and what the person did
 * before they applied. In English and as plain text, because that is all that is known to be shown.
 */
@ApplicationScoped
class WritingNotes implements NoteWords {
  /** Lever names no limit; what is longer stands in Outhire whole. */
  private static final int LONGEST = 60_000;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private final Applications applications;
  private final Answers answers;
  private final History history;
  private final PublicUrl here;

  @Inject
  WritingNotes(Applications applications, Answers answers, History history, PublicUrl here) {
    this.applications = applications;
    this.answers = answers;
    this.history = history;
    this.here = here;
  }

  @Override
  public Optional<String> of(TeamId team, ApplicationId id) {
    return applications.find(team, id).flatMap(application -> write(team, application));
  }

  @Override
  public Optional<String> marker(TeamId team, ApplicationId id) {
    return applications.find(team, id).map(WritingNotes::marker);
  }

  private static String marker(Application application) {
    return "Sent by Outhire, reference %s".formatted(application.reference());
  }

  private Optional<String> write(TeamId team, Application application) {
    StringJoiner parts = new StringJoiner("\n\n");
    parts.setEmptyValue("");
    Written written = answers.of(team, application.id());
    if (!written.coverLetter().isEmpty()) {
      parts.add("COVER LETTER\n" + written.coverLetter());
    }
    if (!written.answers().isEmpty()) {
      parts.add("ANSWERS\n" + answers(written.answers()));
    }
    List<PastStep> past = before(team, application);
    if (!past.isEmpty()) {
      parts.add("BEFORE APPLYING\n" + past(past));
    }
    return parts.length() == 0
        ? Optional.empty()
        : Optional.of(shortened(parts.toString(), application) + "\n\n" + marker(application));
  }

  private static String answers(List<Answer> answers) {
    return answers.stream()
        .map(answer -> answer.question() + "\n" + String.join("\n", answer.texts()))
        .collect(Collectors.joining("\n\n"));
  }

  private List<PastStep> before(TeamId team, Application application) {
    return history.of(team, application.candidate().email()).stream()
        .filter(step -> !step.at().isAfter(application.changedAt()))
        .toList();
  }

  private static String past(List<PastStep> steps) {
    return steps.stream()
        .map(step -> "%s: %s".formatted(DAY.format(step.at()), step.words()))
        .collect(Collectors.joining("\n"));
  }

  private String shortened(String text, Application application) {
    return text.length() <= LONGEST
        ? text
        : "%s…\n\nThe rest stands in Outhire: %s"
            .formatted(text.substring(0, LONGEST), here.at("/applications/" + application.id()));
  }
}
