package io.outhire.mail;

import io.outhire.mail.Letter.Action;
import io.outhire.mail.Letter.Item;

/** A letter for readers that show plain text. */
final class LetterText {
  private LetterText() {}

  static String of(Letter letter) {
    var text = new StringBuilder(String.join("\n\n", letter.paragraphs()));
    for (Item item : letter.items()) {
      text.append("\n\n").append(item.title()).append('\n');
      if (!item.facts().isEmpty()) {
        text.append(item.facts()).append('\n');
      }
      text.append(item.address());
    }
    Action action = letter.action();
    if (action != null) {
      text.append("\n\n").append(action.label()).append(":\n").append(action.address());
    }
    Action end = letter.unsubscribe();
    if (end != null) {
      text.append("\n\n-- \n").append(end.label()).append(":\n").append(end.address());
    }
    return text.append('\n').toString();
  }
}
