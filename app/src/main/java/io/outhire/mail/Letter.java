package io.outhire.mail;

import io.outhire.common.EmailAddress;
import io.outhire.common.PlainText;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A short message to one person. Its parts are plain text; line breaks and invisible marks in them
 * are gone, so no name can add a header or a second recipient.
 *
 * @param to whom it goes to
 * @param subject one line, at most 150 characters are kept
 * @param paragraphs whole sentences
 * @param action what the reader is asked to do, or null
 */
public record Letter(
    EmailAddress to, String subject, List<String> paragraphs, @Nullable Action action) {
  private static final int LONGEST_SUBJECT = 150;

  /** A link with the words of its button. */
  public record Action(String label, URI address) {}

  public Letter {
    String line = PlainText.oneLine(subject);
    subject = line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT);
    paragraphs = paragraphs.stream().map(PlainText::oneLine).toList();
  }

  String plainText() {
    var text = new StringBuilder(String.join("\n\n", paragraphs));
    if (action != null) {
      text.append("\n\n").append(action.label()).append(":\n").append(action.address());
    }
    return text.append('\n').toString();
  }

  /** The same words for readers that show HTML; styles inline, as mail readers want them. */
  String html() {
    var body = new StringBuilder();
    for (String paragraph : paragraphs) {
      body.append("<p>").append(escaped(paragraph)).append("</p>\n");
    }
    if (action != null) {
      body.append(
          "<p><a href=\"%s\" style=\"display:inline-block;padding:10px 16px;border-radius:6px;background:#0f5f5c;color:#ffffff;text-decoration:none\">%s</a></p>\n"
              .formatted(escaped(action.address().toString()), escaped(action.label())));
    }
    return """
        <!doctype html>
        <html lang="en"><body style="font:16px/1.5 system-ui,sans-serif;color:#1c1b1a;max-width:36em">
        %s</body></html>
        """
        .formatted(body);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
