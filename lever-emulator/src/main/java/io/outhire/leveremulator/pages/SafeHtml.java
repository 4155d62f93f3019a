package io.outhire.leveremulator.pages;

import io.quarkus.qute.RawString;
import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;

/** A customer's HTML, cut down to what Lever itself lets through. */
final class SafeHtml {
  private static final Safelist ALLOWED =
      new Safelist()
          .addTags(
              "div", "p", "span", "br", "b", "strong", "i", "em", "s", "u", "a", "ul", "ol", "li",
              "h1", "h2", "h3", "h4")
          .addAttributes("a", "href")
          .addProtocols("a", "href", "http", "https", "mailto")
          .addEnforcedAttribute("a", "rel", "noopener nofollow");

  private SafeHtml() {}

  static RawString of(String html) {
    return new RawString(Jsoup.clean(html, ALLOWED));
  }

  /** Older postings hold a bare run of items, newer ones whole blocks. */
  static RawString list(String html) {
    boolean bare = html.stripLeading().startsWith("<li");
    return of(bare ? "<ul>" + html + "</ul>" : html);
  }
}
