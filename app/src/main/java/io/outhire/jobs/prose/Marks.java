package io.outhire.jobs.prose;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a stretch of text is marked.
 *
 * @param href where it links to, checked by {@link Links}; null when it is no link
 */
record Marks(
    @Nullable String href, boolean strong, boolean emphasis, boolean underline, boolean strike) {
  static final Marks NONE = new Marks(null, false, false, false, false);

  Marks linking(@Nullable String address) {
    return new Marks(address == null ? href : address, strong, emphasis, underline, strike);
  }

  Marks unlinked() {
    return new Marks(null, strong, emphasis, underline, strike);
  }

  Marks withStrong(boolean on) {
    return new Marks(href, on, emphasis, underline, strike);
  }

  Marks withEmphasis(boolean on) {
    return new Marks(href, strong, on, underline, strike);
  }

  Marks withUnderline(boolean on) {
    return new Marks(href, strong, emphasis, on, strike);
  }

  Marks withStrike(boolean on) {
    return new Marks(href, strong, emphasis, underline, on);
  }

  /** What both have: the marks of a space between them. */
  Marks shared(Marks other) {
    return new Marks(
        Objects.equals(href, other.href) ? href : null,
        strong && other.strong,
        emphasis && other.emphasis,
        underline && other.underline,
        strike && other.strike);
  }
}
