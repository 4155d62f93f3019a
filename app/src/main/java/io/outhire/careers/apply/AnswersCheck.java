package io.outhire.careers.apply;

import io.outhire.applications.Answer;
import io.outhire.applications.Question;
import io.outhire.applications.QuestionType;
import io.outhire.common.PlainText;
import io.outhire.words.Words;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Reads what was sent for one question, or says what is wrong with it. */
record AnswersCheck(Question question, List<String> typed, Words words) {
  /** What "yes" and "no" are called where a person only ticked a box. */
  private static final String AGREED = "Yes";

  private static final String NOT_AGREED = "No";

  /** What is wrong, for the person who answered. */
  Optional<String> fault() {
    if (typed.isEmpty()) {
      return question.required() ? Optional.of(missing()) : Optional.empty();
    }
    if (question.type().offersOptions()) {
      boolean offered =
          question.options().containsAll(typed)
              && (typed.size() == 1 || question.type() == QuestionType.SEVERAL_OF);
      return offered ? Optional.empty() : Optional.of(words.say("apply.fault.offered"));
    }
    return AnswerText.fault(question.type(), typed.getFirst(), words);
  }

  private String missing() {
    return switch (question.type()) {
      case ONE_OF, DROPDOWN, YES_NO -> words.say("apply.fault.choose");
      case SEVERAL_OF -> words.say("apply.fault.choose-some");
      case CONSENT -> words.say("apply.fault.consent");
      case TEXT, LONG_TEXT, NUMBER, DATE, LINK -> words.say("apply.fault.answer");
    };
  }

  /** The answer; nothing when the question was left open. */
  Optional<Answer> answer() {
    if (question.type() == QuestionType.CONSENT) {
      return Optional.of(given(List.of(typed.isEmpty() ? NOT_AGREED : AGREED)));
    }
    if (question.type().offersOptions()) {
      List<String> chosen = question.options().stream().filter(typed::contains).toList();
      return chosen.isEmpty() ? Optional.empty() : Optional.of(given(chosen));
    }
    return typed.stream()
        .findFirst()
        .map(PlainText::lines)
        .filter(text -> !text.isEmpty())
        .map(text -> given(List.of(link().map(URI::toString).orElse(text))));
  }

  /** The web page that a question for a link was answered with. */
  Optional<URI> link() {
    return question.type() == QuestionType.LINK && !typed.isEmpty()
        ? Links.read(typed.getFirst()).links().stream().findFirst()
        : Optional.empty();
  }

  private Answer given(List<String> texts) {
    return new Answer(question.text(), question.type(), texts);
  }
}
