package io.outhire.careers.apply;

import io.outhire.applications.Question;
import io.outhire.applications.QuestionType;
import io.outhire.words.Words;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A question as the form shows it.
 *
 * @param heading the section that begins with it, or null
 * @param typed what was sent for it
 * @param error what is wrong with that, or null
 */
public record ShownQuestion(
    Question question,
    @Nullable String heading,
    List<String> typed,
    @Nullable String error,
    Words words) {

  /** The name of its field. */
  public String key() {
    return question.key();
  }

  /**
   * How it is shown; a word for the template. A link is a line of text and no {@code url}, because
   * people leave out https.
   */
  public String type() {
    return question.type() == QuestionType.YES_NO
        ? QuestionType.ONE_OF.name()
        : question.type().name();
  }

  /** What stands in its field. */
  public String value() {
    return typed.isEmpty() ? "" : typed.getFirst();
  }

  /** Whether it may be left open; said at its label. */
  public boolean optional() {
    return !question.required();
  }

  /** The text of a group of choices, which has no mark of its own for being optional. */
  public String legend() {
    return optional() ? words.say("apply.form.optional-legend", question.text()) : question.text();
  }

  /** Whether anything was sent for it. */
  public boolean answered() {
    return !typed.isEmpty();
  }

  /** The options with what was chosen of them. */
  public List<Option> options() {
    List<String> texts = question.options();
    return IntStream.range(0, texts.size())
        .mapToObj(i -> new Option(key() + "-" + i, texts.get(i), typed.contains(texts.get(i))))
        .toList();
  }

  /**
   * One option.
   *
   * @param id of its control on the page
   */
  public record Option(String id, String text, boolean chosen) {}
}
