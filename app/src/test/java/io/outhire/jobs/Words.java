package io.outhire.jobs;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The words of HTML in order, found without any of the code under test. */
final class Words {
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}\\p{M}\\p{IsEmoji_Presentation}]+");
  private static final Set<String> APART =
      Set.of(
          "p",
          "div",
          "section",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "li",
          "table",
          "tr",
          "td",
          "pre",
          "blockquote",
          "br",
          "hr",
          "caption",
          "dl",
          "dt",
          "dd",
          "form");
  private static final Set<String> UNREAD =
      Set.of(
          "script",
          "style",
          "noscript",
          "iframe",
          "svg",
          "math",
          "template",
          "object",
          "textarea",
          "xmp",
          "plaintext",
          "noframes",
          "noembed",
          "title",
          "select",
          "head");

  private Words() {}

  static List<String> of(String html) {
    var text = new StringBuilder();
    append(Jsoup.parseBodyFragment(html).body(), text);
    String visible =
        Normalizer.normalize(
            text.toString().replaceAll("[\\p{Cf}\\p{Cs}&&[^\\u200C\\u200D]]|[\\p{Cc}&&[^\\s]]", ""),
            Normalizer.Form.NFC);
    List<String> words = new ArrayList<>();
    WORD.matcher(visible.replaceAll("[\\u200C\\u200D]", ""))
        .results()
        .forEach(match -> words.add(match.group()));
    return words;
  }

  private static void append(Node node, StringBuilder text) {
    if (node instanceof TextNode leaf) {
      text.append(leaf.getWholeText());
    }
    if (!(node instanceof Element element) || UNREAD.contains(element.normalName())) {
      return;
    }
    String apart = APART.contains(element.normalName()) ? " " : "";
    text.append(apart);
    element.childNodes().forEach(child -> append(child, text));
    text.append(apart);
  }
}
