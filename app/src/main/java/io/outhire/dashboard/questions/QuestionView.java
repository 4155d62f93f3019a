package io.outhire.dashboard.questions;

import io.outhire.engagement.PastStep;
import io.outhire.engagement.Question;
import io.outhire.web.FormErrors;
import io.outhire.web.layout.Frame;
import io.outhire.web.layout.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of one question shows.
 *
 * @param job its job's title
 * @param jobPath where its job is edited
 * @param members whom it can be given to
 * @param answered when and by whom, or null
 * @param answer what stands in the form for the answer
 * @param publish what stands in the form for publishing
 * @param history what else its asker did
 * @param mayAct whether the reader may do more than read
 */
public record QuestionView(
    Frame frame,
    Question question,
    String job,
    String jobPath,
    Age age,
    Moment asked,
    List<QuestionsView.Choice> members,
    @Nullable Answered answered,
    String answer,
    Publish publish,
    FormErrors errors,
    List<Step> history,
    boolean mayAct) {

  /** When an answer was sent, and the name of who did. */
  public record Answered(Moment at, String by) {}

  /**
   * The form for publishing.
   *
   * @param others published answers of the same job that this question may be the same as
   */
  public record Publish(String question, String answer, List<QuestionsView.Choice> others) {}

  /** Something that the asker did. */
  public record Step(String words, Moment at) {
    static Step of(PastStep step, java.time.Instant now) {
      return new Step(step.words(), Moment.of(step.at(), now));
    }
  }

  public String path() {
    return "/questions/" + question.id();
  }

  public boolean published() {
    return question.published().isPresent();
  }

  public boolean confirmed() {
    return question.confirmedAt() != null;
  }

  public boolean aside() {
    return question.setAsideAt() != null;
  }

  /** Whether an answer can be written. */
  public boolean answerable() {
    return mayAct && confirmed() && question.answer().isEmpty();
  }

  /** What was answered, or null. */
  public @Nullable String answerWords() {
    return question.answer().map(Question.Answer::words).orElse(null);
  }
}
