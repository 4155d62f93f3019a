package io.outhire.applications;

import io.outhire.common.PlainText;
import java.util.List;

/**
 * What a person wrote in a form beside who they are.
 *
 * @param coverLetter empty when none was written; with line breaks as {@code \n}
 * @param answers in the order of the form; only questions that were answered
 */
public record Written(String coverLetter, List<Answer> answers) {
  /** The most characters of a cover letter. */
  public static final int LONGEST_COVER_LETTER = 20_000;

  /** The most answers of one form. */
  public static final int MOST_ANSWERS = 200;

  /** Nothing. */
  public static final Written NOTHING = new Written("", List.of());

  /**
   * @throws IllegalArgumentException when there is more than an application holds
   */
  public Written {
    coverLetter = PlainText.lines(coverLetter);
    answers = List.copyOf(answers);
    if (coverLetter.length() > LONGEST_COVER_LETTER || answers.size() > MOST_ANSWERS) {
      throw new IllegalArgumentException("a cover letter and answers of bearable length");
    }
  }

  /** Whether there is nothing to read. */
  public boolean isEmpty() {
    return coverLetter.isEmpty() && answers.isEmpty();
  }
}
