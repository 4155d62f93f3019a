package io.outhire.jobs;

import io.outhire.words.Language;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Countries as people write them. */
public final class CountryNames {
  private static final int LONGEST_NAME = 6;
  private static final Map<String, String> CODES = codes();

  private CountryNames() {}

  /** The ISO code of a country named in one of our languages or by its code: "Germany", "UK". */
  public static Optional<String> code(String written) {
    return Optional.ofNullable(CODES.get(plain(written)));
  }

  /** The countries that a text names, in its order. Two letters alone are not taken for a code. */
  static Set<String> in(String text) {
    String[] words = plain(text).split(" ", -1);
    Set<String> found = new LinkedHashSet<>();
    for (int start = 0; start < words.length; start++) {
      for (int end = Math.min(words.length, start + LONGEST_NAME); end > start; end--) {
        String name = String.join(" ", java.util.Arrays.copyOfRange(words, start, end));
        String code = name.length() > 2 || name.equals("uk") ? CODES.get(name) : null;
        if (code != null) {
          found.add(code);
          start = end - 1;
          break;
        }
      }
    }
    return found;
  }

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      Locale country = Locale.of("", code);
      for (Language language : Language.values()) {
        codes.put(plain(country.getDisplayCountry(language.locale())), code);
      }
      codes.put(plain(code), code);
      codes.put(plain(country.getISO3Country()), code);
    }
    codes.putAll(
        Map.of(
            "uk",
            "GB",
            "england",
            "GB",
            "scotland",
            "GB",
            "wales",
            "GB",
            "great britain",
            "GB",
            "united states of america",
            "US",
            "holland",
            "NL",
            "czech republic",
            "CZ",
            "south korea",
            "KR",
            "turkey",
            "TR"));
    return Map.copyOf(codes);
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}]+", " ")
        .strip();
  }
}
