package io.outhire.jobs.prose;

import java.util.List;

/**
 * The text of a description: paragraphs, headings in an outline that begins at h2, lists, quotes.
 *
 * @param html safe to show as it is
 * @param text the words alone, a block or line a line
 */
public record Prose(String html, String text) {

  /**
   * Reads HTML that anybody wrote. No word of what a browser would show is lost or doubled; of
   * elements and attributes only those pass that prose needs.
   */
  public static Prose of(String untrusted) {
    List<Block> blocks = Headings.inOrder(ListTidying.tidy(ProseReader.read(untrusted)));
    return new Prose(ProseWriter.html(blocks), ProseWriter.text(blocks));
  }
}
