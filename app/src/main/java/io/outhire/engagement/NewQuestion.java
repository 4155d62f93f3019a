package io.outhire.engagement;

import io.outhire.common.EmailAddress;
import io.outhire.common.PlainText;
import io.outhire.jobs.JobId;
import io.outhire.words.Language;

/**
 * A question as it was typed.
 *
 * @param name one line, 1 to 200 characters
 * @param words several lines, 1 to 2,000 characters
 * @param language what its asker reads
 */
public record NewQuestion(
    JobId job, String name, EmailAddress email, String words, Language language) {
  public static final int LONGEST_NAME = 200;
  public static final int LONGEST = 2_000;

  /**
   * @throws IllegalArgumentException when a part is missing or too long
   */
  public NewQuestion {
    name = PlainText.oneLine(name);
    words = PlainText.lines(words);
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("a name has 1 to 200 characters");
    }
    if (words.isEmpty() || words.length() > LONGEST) {
      throw new IllegalArgumentException("a question has 1 to 2,000 characters");
    }
  }
}
