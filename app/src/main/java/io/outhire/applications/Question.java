package io.outhire.applications;

import io.outhire.common.PlainText;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One question of a job's form.
 *
 * @param id what its origin calls it
 * @param section the heading it stands under; empty for none
 * @param text one line, 1 to 2,000 characters
 * @param hint plain text that helps to answer; may be empty
 * @param options what may be answered, where the type offers options
 */
public record Question(
    String id,
    String section,
    String text,
    String hint,
    QuestionType type,
    boolean required,
    List<String> options) {

  /**
   * @throws IllegalArgumentException when it cannot be asked: no text, or no options to choose from
   */
  public Question {
    section = PlainText.oneLine(section);
    text = PlainText.oneLine(text);
    hint = PlainText.lines(hint);
    options =
        options.stream().map(PlainText::oneLine).filter(o -> !o.isEmpty()).distinct().toList();
    if (text.isEmpty() || text.length() > Answer.LONGEST_QUESTION) {
      throw new IllegalArgumentException("a question of bearable length");
    }
    if (type.offersOptions() && options.isEmpty()) {
      throw new IllegalArgumentException("a choice offers something");
    }
  }

  /**
   * Names its field in the form. Another wording is another question: an answer given to the one
   * must not be taken for the other.
   */
  public String key() {
    String asked = String.join("\n", id, text, type.name());
    return "q" + FormContent.sha256(asked.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
  }
}
