package io.outhire.jobs;

import io.outhire.common.PlainText;
import io.outhire.words.TextLanguage;

/**
 * Title and description of a job in a further language.
 *
 * @param title at most 200 characters, not empty
 */
public record JobTranslation(TextLanguage language, String title, DescriptionHtml description) {
  /**
   * @throws IllegalArgumentException when the title is empty or too long, or there is no text
   */
  public JobTranslation {
    title = PlainText.oneLine(title);
    if (title.isEmpty() || title.length() > JobContent.LONGEST_TITLE || description.isEmpty()) {
      throw new IllegalArgumentException("a translation has a title and a description");
    }
  }
}
