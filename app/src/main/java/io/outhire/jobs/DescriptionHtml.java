package io.outhire.jobs;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.outhire.jobs.prose.Prose;

/**
 * A description as HTML that is safe to show and well formed: paragraphs, an outline of headings
 * from h2 on, lists, quotes, links. Only cleaning makes one, and cleaning twice is cleaning once,
 * so what is stored is cleaned again on its way out, in case the rules have become stricter.
 */
public final class DescriptionHtml {
  /** Characters of HTML that are taken at most; the longest real posting seen has 49,000. */
  public static final int LONGEST = 200_000;

  public static final DescriptionHtml EMPTY = new DescriptionHtml(new Prose("", ""));

  private static final Cache<String, DescriptionHtml> RECENT =
      Caffeine.newBuilder()
          .maximumWeight(8_000_000)
          .weigher((String html, DescriptionHtml cleaned) -> 100 + html.length() * 3)
          .build();

  private final Prose prose;

  private DescriptionHtml(Prose prose) {
    this.prose = prose;
  }

  /**
   * Cleans HTML that anybody may have written.
   *
   * @throws IllegalArgumentException when it is longer than {@link #LONGEST}
   */
  public static DescriptionHtml clean(String untrusted) {
    if (untrusted.length() > LONGEST) {
      throw new IllegalArgumentException("a description has at most 200,000 characters");
    }
    return RECENT.get(untrusted, html -> new DescriptionHtml(Prose.of(html)));
  }

  /** The HTML, to be shown unescaped; empty when there are no words. */
  public String value() {
    return prose.html();
  }

  /** The words alone, a block or line a line. */
  public String text() {
    return prose.text();
  }

  /** Whether there is nothing to read. */
  public boolean isEmpty() {
    return prose.text().isEmpty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DescriptionHtml that && value().equals(that.value());
  }

  @Override
  public int hashCode() {
    return value().hashCode();
  }

  @Override
  public String toString() {
    return value();
  }
}
