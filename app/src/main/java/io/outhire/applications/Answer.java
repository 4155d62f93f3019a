package io.outhire.applications;

import io.outhire.common.PlainText;
import java.util.List;

/**
 * What a person answered to one question.
 *
 * @param question in the words in which it was asked; one line, 1 to 2,000 characters
 * @param texts one for most types, several for {@link QuestionType#SEVERAL_OF}, in the order of the
 *     options; never none; each 1 to 20,000 characters, with line breaks as {@code \n}
 */
public record Answer(String question, QuestionType type, List<String> texts) {
  /** The most characters that a question has. */
  public static final int LONGEST_QUESTION = 2_000;

  /** The most characters that one text of an answer has. */
  public static final int LONGEST_TEXT = 20_000;

  /**
   * @throws IllegalArgumentException when question or texts are not as described
   */
  public Answer {
    question = PlainText.oneLine(question);
    texts = texts.stream().map(PlainText::lines).toList();
    if (question.isEmpty()
        || question.length() > LONGEST_QUESTION
        || !texts.stream().allMatch(Answer::fits)) {
      throw new IllegalArgumentException("a question and answers of bearable length");
    }
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("an answer says something");
    }
  }

  private static boolean fits(String text) {
    return !text.isEmpty() && text.length() <= LONGEST_TEXT;
  }
}
