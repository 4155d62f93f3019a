package io.outhire.integrations;

import io.outhire.applications.Answer;
import io.outhire.applications.NotCarried;
import io.outhire.applications.Question;
import io.outhire.applications.QuestionType;
import io.outhire.applications.Questionnaire;
import io.outhire.integrations.ats.AtsForm;
import io.outhire.integrations.ats.AtsForm.AtsQuestion;
import io.outhire.integrations.ats.AtsForm.Kind;
import io.outhire.integrations.ats.AtsForm.Subject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sorts the questions of a posting's own form into what can be asked here and what cannot. */
final class MirroredForm {
  private static final int MOST_QUESTIONS = 150;

  private final List<Question> asked = new ArrayList<>();
  private final List<NotCarried> notCarried = new ArrayList<>();

  private MirroredForm() {}

  static Questionnaire of(AtsForm form, Optional<URI> postingForm) {
    var mirrored = new MirroredForm();
    form.questions().forEach(mirrored::sort);
    return new Questionnaire(
        demands(form, Subject.PHONE),
        demands(form, Subject.COVER_LETTER),
        mirrored.asked,
        mirrored.notCarried,
        postingForm,
        false);
  }

  private static boolean demands(AtsForm form, Subject subject) {
    return form.questions().stream()
        .anyMatch(question -> question.subject() == subject && question.required());
  }

  private void sort(AtsQuestion question) {
    switch (question.subject()) {
      case IDENTITY, PHONE, COVER_LETTER -> {
        // Fields of their own in every form.
      }
      case EQUAL_OPPORTUNITY -> leaveOut(question, NotCarried.Why.EQUAL_OPPORTUNITY);
      case PERSONAL, LINK, CUSTOM, CONSENT -> ask(question);
    }
  }

  private void ask(AtsQuestion question) {
    Optional<QuestionType> type = type(question);
    if (type.isPresent() && asked.size() < MOST_QUESTIONS) {
      asked.add(question(question, type.get()));
    } else {
      boolean file = question.kind() == Kind.FILE;
      leaveOut(question, file ? NotCarried.Why.FILE : NotCarried.Why.UNKNOWN_KIND);
    }
  }

  private void leaveOut(AtsQuestion question, NotCarried.Why why) {
    notCarried.add(new NotCarried(shortened(question.text()), question.required(), why));
  }

  private static Question question(AtsQuestion from, QuestionType type) {
    return new Question(
        from.id(),
        from.section(),
        shortened(from.text()),
        from.hint(),
        type,
        from.required(),
        type == QuestionType.YES_NO ? List.of("Yes", "No") : from.options());
  }

  private static Optional<QuestionType> type(AtsQuestion question) {
    if (question.subject() == Subject.LINK) {
      return Optional.of(QuestionType.LINK);
    }
    boolean offers = question.options().stream().anyMatch(option -> !option.isBlank());
    return switch (question.kind()) {
      case TEXT -> Optional.of(QuestionType.TEXT);
      case LONG_TEXT -> Optional.of(QuestionType.LONG_TEXT);
      case ONE_OF -> Optional.of(offers ? QuestionType.ONE_OF : QuestionType.TEXT);
      case SEVERAL_OF -> Optional.of(offers ? QuestionType.SEVERAL_OF : QuestionType.TEXT);
      case DROPDOWN -> Optional.of(offers ? QuestionType.DROPDOWN : QuestionType.TEXT);
      case NUMBER -> Optional.of(QuestionType.NUMBER);
      case DATE -> Optional.of(QuestionType.DATE);
      case YES_NO -> Optional.of(QuestionType.YES_NO);
      case CONSENT -> Optional.of(QuestionType.CONSENT);
      case FILE, OTHER -> Optional.empty();
    };
  }

  private static String shortened(String text) {
    return text.length() <= Answer.LONGEST_QUESTION
        ? text
        : text.substring(0, Answer.LONGEST_QUESTION - 1) + "…";
  }
}
