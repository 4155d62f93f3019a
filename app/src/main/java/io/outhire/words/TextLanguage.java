package io.outhire.words;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The language of a text that somebody else wrote, such as a job's description. It can be any, so
 * it may be none that our own words are written in.
 *
 * @param code ISO 639-1, lower case
 */
public record TextLanguage(String code) {
  private static final Set<String> CODES = Set.copyOf(Arrays.asList(Locale.getISOLanguages()));

  public TextLanguage {
    if (!isCode(code)) {
      throw new IllegalArgumentException("not an ISO 639-1 code of a language");
    }
  }

  /** A text in one of our own languages. */
  public static TextLanguage of(Language language) {
    return new TextLanguage(language.code());
  }

  /** The language of this code, if there is one. */
  public static Optional<TextLanguage> parse(String code) {
    String lower = code.strip().toLowerCase(Locale.ROOT);
    return isCode(lower) ? Optional.of(new TextLanguage(lower)) : Optional.empty();
  }

  /** Ours if we speak it. */
  public Optional<Language> ours() {
    return Language.of(code);
  }

  /** {@code ltr} or {@code rtl}, as the attribute {@code dir} takes it. */
  public String direction() {
    return new ULocale(code).isRightToLeft() ? "rtl" : "ltr";
  }

  /** What those who speak it call it, with a capital. */
  public String ownName() {
    return ours().map(Language::ownName).orElseGet(() -> nameIn(Locale.of(code)));
  }

  /** Its name in another language, with a capital. */
  public String nameIn(Locale reader) {
    String name = ULocale.getDisplayName(code, ULocale.forLocale(reader));
    return name.substring(0, 1).toUpperCase(reader) + name.substring(1);
  }

  private static boolean isCode(String code) {
    return code.length() == 2 && CODES.contains(code);
  }
}
