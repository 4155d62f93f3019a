package io.outhire.jobs.prose;

import java.util.Set;

/** What the reader does with each element; one it does not know gives its text only. */
final class TagNames {
  /** Gone with all they hold: code, styles, foreign markup, raw text, controls. */
  static final Set<String> DROPPED =
      Set.of(
          "script",
          "style",
          "template",
          "noscript",
          "noembed",
          "noframes",
          "iframe",
          "frame",
          "frameset",
          "object",
          "embed",
          "applet",
          "svg",
          "math",
          "head",
          "title",
          "meta",
          "link",
          "base",
          "textarea",
          "select",
          "option",
          "input",
          "audio",
          "video",
          "canvas",
          "xmp",
          "plaintext",
          "listing",
          "datalist",
          "img",
          "map",
          "area",
          "wbr");

  /** Stand on lines of their own and have no meaning beyond that. */
  static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "section",
          "article",
          "header",
          "footer",
          "main",
          "aside",
          "nav",
          "address",
          "figure",
          "figcaption",
          "table",
          "caption",
          "thead",
          "tbody",
          "tfoot",
          "tr",
          "dl",
          "dt",
          "dd",
          "form",
          "fieldset",
          "legend",
          "center",
          "details",
          "summary",
          "hgroup",
          "hr",
          "body",
          "html",
          "search");

  static final Set<String> LISTS = Set.of("ul", "ol", "menu", "dir");

  private TagNames() {}

  static boolean isHeading(String name) {
    return name.length() == 2
        && name.charAt(0) == 'h'
        && name.charAt(1) >= '1'
        && name.charAt(1) <= '6';
  }
}
