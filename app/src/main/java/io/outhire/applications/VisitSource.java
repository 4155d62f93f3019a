package io.outhire.applications;

import io.outhire.common.PlainText;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a person came from before they applied, such as {@code linkedin}, as the link that they
 * followed says. Anybody can make such a link, and what it says ends up in lists that recruiters
 * choose from, so only short plain words are taken.
 *
 * @param value one line of at most 60 letters, digits, spaces and {@code . _ - / +}
 */
public record VisitSource(String value) {
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ._/+-]{0,59}");

  /**
   * @throws IllegalArgumentException when the value is not as described
   */
  public VisitSource {
    if (!PLAIN.matcher(value).matches()) {
      throw new IllegalArgumentException("a source is a few plain words");
    }
  }

  /** The source that a text names; empty when it names none that is taken. */
  public static Optional<VisitSource> parse(String text) {
    String line = PlainText.oneLine(text);
    return PLAIN.matcher(line).matches() ? Optional.of(new VisitSource(line)) : Optional.empty();
  }
}
