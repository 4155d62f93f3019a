package io.outhire.careers.links;

import io.outhire.engagement.OpenedLink;
import io.outhire.web.layout.CareersFrame;
import org.jspecify.annotations.Nullable;

/**
 * What the page behind a link shows.
 *
 * @param title what the link is for, or what was done
 * @param text a sentence or two on it
 * @param button what the button says; null when there is nothing to do
 * @param action where the button's form is sent to
 * @param others how many other things its owner hears of from the employer
 */
public record LinkView(
    CareersFrame frame,
    OpenedLink link,
    String title,
    String text,
    @Nullable String button,
    String action,
    int others) {

  /** The question that is confirmed, with its line breaks, or null. */
  public @Nullable String question() {
    return link.question().map(asked -> asked.words()).orElse(null);
  }
}
