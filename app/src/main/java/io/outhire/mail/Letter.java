package io.outhire.mail;

import io.outhire.common.EmailAddress;
import io.outhire.common.PlainText;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A short message to one person. Its parts are plain text; line breaks and invisible marks in them
 * are gone, so no name can add a header or a second recipient.
 *
 * @param to whom it goes to
 * @param subject one line, at most 150 characters are kept
 * @param paragraphs whole sentences
 * @param items what is listed below them, such as jobs
 * @param action what the reader is asked to do, or null
 * @param language what it is written in
 * @param unsubscribe how to get no more of its kind; null for a letter that answers the reader
 */
public record Letter(
    EmailAddress to,
    String subject,
    List<String> paragraphs,
    List<Item> items,
    @Nullable Action action,
    Locale language,
    @Nullable Action unsubscribe) {
  private static final int LONGEST_SUBJECT = 150;

  /** A link with the words of its button. */
  public record Action(String label, URI address) {}

  /**
   * One of several things that the reader may look at.
   *
   * @param facts what is known of it, in one line; may be empty
   */
  public record Item(String title, String facts, URI address) {
    public Item {
      title = PlainText.oneLine(title);
      facts = PlainText.oneLine(facts);
    }
  }

  public Letter {
    String line = PlainText.oneLine(subject);
    subject = line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT);
    paragraphs = paragraphs.stream().map(PlainText::oneLine).toList();
    items = List.copyOf(items);
  }

  /** A letter in English that answers its reader. */
  public Letter(EmailAddress to, String subject, List<String> paragraphs, @Nullable Action action) {
    this(to, subject, paragraphs, List.of(), action, Locale.ENGLISH, null);
  }

  /** The same letter, said to be in this language. */
  public Letter in(Locale language) {
    return new Letter(to, subject, paragraphs, items, action, language, unsubscribe);
  }

  /** The same letter with a list. */
  public Letter listing(List<Item> items) {
    return new Letter(to, subject, paragraphs, items, action, language, unsubscribe);
  }

  /**
   * The same letter as one of many: with a link at its end, and for mail programs with the headers
   * of RFC 8058, section 3.1. A POST to the address must unsubscribe at once, a GET must not.
   */
  public Letter oneOfMany(Action unsubscribe) {
    return new Letter(to, subject, paragraphs, items, action, language, unsubscribe);
  }

  String plainText() {
    return LetterText.of(this);
  }

  String html() {
    return LetterHtml.of(this);
  }
}
