package io.outhire.web.layout;

import io.outhire.words.Language;
import io.outhire.words.Words;
import io.quarkus.qute.TemplateGlobal;

/** The words of pages that say nothing else: English, as in the whole dashboard. */
public final class OurWords {

  private OurWords() {}

  /**
   * What templates call {@code words}; {@code layout/careers} puts the visitor's in their place.
   */
  @TemplateGlobal(name = "words")
  public static Words english() {
    return Words.in(Language.ENGLISH);
  }
}
