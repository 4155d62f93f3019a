package io.outhire.common;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Text that people typed, made safe to show in one line or several.
 *
 * <p>Marks that cannot be seen (zero width, bidirectional overrides, control characters) let one
 * name pose as another and reorder the words around them, so they go; letters of every script stay.
 * Zero-width joiner and non-joiner are kept between letters because Persian and Indic scripts need
 * them.
 */
public final class PlainText {
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF\\u00AD\\u061C\\u180E]"
              + "|(?<![\\p{L}\\p{M}])[\\u200C\\u200D]|[\\u200C\\u200D](?![\\p{L}\\p{M}])");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  private PlainText() {}

  /** One line: line breaks become spaces, runs of spaces one, ends are trimmed; NFC. */
  public static String oneLine(String typed) {
    return SPACES.matcher(visible(typed)).replaceAll(" ").strip();
  }

  /** Several lines: line breaks are kept as {@code \n}, at most two in a row; ends are trimmed. */
  public static String lines(String typed) {
    String unixLines = typed.replace("\r\n", "\n").replace('\r', '\n');
    return visible(unixLines).replaceAll("[ \\t]+\\n", "\n").replaceAll("\\n{3,}", "\n\n").strip();
  }

  private static String visible(String typed) {
    String composed = Normalizer.normalize(typed, Normalizer.Form.NFC);
    String withoutMarks = INVISIBLE.matcher(composed).replaceAll("");
    return CONTROL.matcher(withoutMarks.replace('\r', '\n')).replaceAll("");
  }
}
