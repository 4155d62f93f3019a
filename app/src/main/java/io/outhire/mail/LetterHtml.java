package io.outhire.mail;

import io.outhire.mail.Letter.Action;
import io.outhire.mail.Letter.Item;

/** The same words for readers that show HTML; styles inline, as mail readers want them. */
final class LetterHtml {
  private LetterHtml() {}

  static String of(Letter letter) {
    var body = new StringBuilder();
    letter.paragraphs().forEach(words -> body.append("<p>%s</p>\n".formatted(escaped(words))));
    letter.items().forEach(item -> body.append(of(item)));
    if (letter.action() != null) {
      body.append(button(letter.action()));
    }
    if (letter.unsubscribe() != null) {
      body.append(small(letter.unsubscribe()));
    }
    return """
    <!doctype html>
    <html lang="%s"><body style="font:16px/1.5 system-ui,sans-serif;color:#1c1b1a;max-width:36em">
    %s</body></html>
    """
        .formatted(letter.language().toLanguageTag(), body);
  }

  private static String of(Item item) {
    return """
    <p><a href="%s" style="color:#0f5f5c;font-weight:600">%s</a><br>%s</p>
    """
        .formatted(
            escaped(item.address().toString()), escaped(item.title()), escaped(item.facts()));
  }

  private static String button(Action action) {
    return """
    <p><a href="%s" style="display:inline-block;padding:10px 16px;border-radius:6px;background:#0f5f5c;color:#ffffff;text-decoration:none">%s</a></p>
    """
        .formatted(escaped(action.address().toString()), escaped(action.label()));
  }

  private static String small(Action action) {
    return """
    <p style="font-size:13px;color:#5f5c58"><a href="%s" style="color:inherit">%s</a></p>
    """
        .formatted(escaped(action.address().toString()), escaped(action.label()));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
