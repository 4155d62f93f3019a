package io.outhire.dashboard.ats;

import io.outhire.applications.NotCarried;
import io.outhire.applications.Question;
import io.outhire.applications.Questionnaire;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The card "Application form" on the page of a linked job: {@code {#include jobs/application-form
 * card=card /}}.
 *
 * @param path where the choice is sent
 * @param provider the name of the ATS
 * @param mayChange whether the reader may choose
 */
public record ApplicationFormCard(
    String path, String provider, Questionnaire asked, boolean mayChange) {

  /** What is asked beside the three fields, in one line. */
  public String words() {
    int number = asked.questions().size();
    String more =
        switch (number) {
          case 0 -> "";
          case 1 -> ", and 1 question of the form in " + provider;
          default -> ", and %d questions of the form in %s".formatted(number, provider);
        };
    return "Name, e-mail and résumé%s.".formatted(more);
  }

  public List<Question> questions() {
    return asked.questions();
  }

  /** What cannot be asked here, each with the reason. */
  public List<String> notCarried() {
    return asked.notCarried().stream().map(ApplicationFormCard::line).toList();
  }

  private static String line(NotCarried question) {
    String why =
        switch (question.why()) {
          case FILE -> "wants a file";
          case EQUAL_OPPORTUNITY -> "equal opportunities";
          case UNKNOWN_KIND -> "a kind of question unknown here";
        };
    return "%s (%s, %s)"
        .formatted(question.text(), why, question.required() ? "required" : "optional");
  }

  /** Whether candidates must be sent to the posting's own form. */
  public boolean must() {
    return asked.demandsMore();
  }

  /** Whether candidates are sent there. */
  public boolean away() {
    return asked.elsewhere().isPresent();
  }

  /** Where the posting's own form is, or null. */
  public @Nullable URI postingForm() {
    return asked.postingForm().orElse(null);
  }
}
