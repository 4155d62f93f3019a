package io.outhire.words;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A language that our own words are written in. */
public enum Language {
  ENGLISH("en", "English", Locale.UK),
  GERMAN("de", "Deutsch", Locale.GERMANY),
  FRENCH("fr", "Français", Locale.FRANCE),
  SPANISH("es", "Español", Locale.of("es", "ES")),
  DUTCH("nl", "Nederlands", Locale.of("nl", "NL"));

  /** A longer header is no browser's. */
  private static final int LONGEST_HEADER = 500;

  private final String code;
  private final String ownName;
  private final Locale locale;

  Language(String code, String ownName, Locale locale) {
    this.code = code;
    this.ownName = ownName;
    this.locale = locale;
  }

  /** ISO 639-1, as in {@code lang} attributes and {@code ?lang=}. */
  public String code() {
    return code;
  }

  /** What those who speak it call it. */
  public String ownName() {
    return ownName;
  }

  /** Whose dates, numbers and sums go with it. */
  public Locale locale() {
    return locale;
  }

  /** The language of a tag such as {@code de}, {@code de-AT} or {@code DE}. */
  public static Optional<Language> of(@Nullable String tag) {
    if (tag == null) {
      return Optional.empty();
    }
    String primary = tag.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(known -> known.code.equals(primary)).findFirst();
  }

  /**
   * What a visitor is to read.
   *
   * @param asked what the address says ({@code ?lang=}); it wins when it is one of ours
   * @param acceptLanguage the browser's header; unreadable counts as none
   * @param fallback where neither names one of ours
   */
  public static Language wanted(
      @Nullable String asked, @Nullable String acceptLanguage, Language fallback) {
    return of(asked).or(() -> accepted(acceptLanguage)).orElse(fallback);
  }

  /** What a browser's header Accept-Language asks for first of ours; nothing when for none. */
  public static Optional<Language> accepted(@Nullable String header) {
    if (header == null || header.isBlank() || header.length() > LONGEST_HEADER) {
      return Optional.empty();
    }
    return ranges(header).stream()
        .filter(range -> range.getWeight() > 0)
        .map(range -> of(range.getRange()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** In the order of preference. */
  private static List<Locale.LanguageRange> ranges(String header) {
    try {
      return Locale.LanguageRange.parse(header);
    } catch (IllegalArgumentException unreadable) {
      return List.of();
    }
  }
}
