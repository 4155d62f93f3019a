package io.outhire.jobs;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What may not belong into a title: what search engines refuse, and words that name one gender
 * only. It points out and suggests; it changes nothing.
 */
public final class TitleAdvice {
  private static final Pattern CODE =
      Pattern.compile("(?i)\\b(?:req|jr|ref|id)[ .:#_-]*\\d|#\\s?\\d|\\b[A-Z]{1,4}-\\d{2,}");
  private static final Pattern DATE =
      Pattern.compile("\\b(?:\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{4}-\\d{2}-\\d{2}|20\\d{2})\\b");
  private static final Pattern PAY =
      Pattern.compile("[€$£]\\s?\\d|\\d\\s?k?\\s?(?:€|EUR\\b|USD\\b|GBP\\b)");

  /**
   * A form for all genders that titles themselves carry: (m/f/d), (w/m/d), m/w, :in, *in, (H/F).
   */
  private static final Pattern FOR_ALL =
      Pattern.compile(
          "(?i)\\b[mfwhdx]\\s?/\\s?[mfwhdx]\\b|[*:_]in\\b|/-?in\\b|\\(in\\)|·e\\b|/-?a\\b|\\(e\\)|all genders");

  /** One gender's word and one for all, in the languages our pages speak. */
  private static final Map<String, String> NEUTRAL =
      Map.ofEntries(
          Map.entry("salesman", "sales assistant"),
          Map.entry("saleswoman", "sales assistant"),
          Map.entry("chairman", "chair"),
          Map.entry("foreman", "site supervisor"),
          Map.entry("handyman", "maintenance worker"),
          Map.entry("waitress", "server"),
          Map.entry("waiter", "server"),
          Map.entry("stewardess", "flight attendant"),
          Map.entry("cameraman", "camera operator"),
          Map.entry("draftsman", "drafter"),
          Map.entry("policeman", "police officer"),
          Map.entry("fireman", "firefighter"),
          Map.entry("craftsman", "craftsperson"),
          Map.entry("cleaning lady", "cleaner"),
          Map.entry("krankenschwester", "Pflegefachkraft"),
          Map.entry("kaufmann", "Kaufleute"),
          Map.entry("kauffrau", "Kaufleute"),
          Map.entry("putzfrau", "Reinigungskraft"),
          Map.entry("sekretärin", "Assistenz"),
          Map.entry("verkäufer", "Verkaufskraft"),
          Map.entry("verkäuferin", "Verkaufskraft"),
          Map.entry("hausmeister", "Haustechnik"),
          Map.entry("infirmière", "personnel infirmier"),
          Map.entry("vendeuse", "personnel de vente"),
          Map.entry("vendeur", "personnel de vente"),
          Map.entry("enfermera", "personal de enfermería"),
          Map.entry("camarero", "personal de sala"),
          Map.entry("camarera", "personal de sala"),
          Map.entry("verkoopster", "verkoopmedewerker"),
          Map.entry("secretaresse", "managementassistent"),
          Map.entry("timmerman", "timmerkracht"));

  private TitleAdvice() {}

  /** What does not belong into this title: "a date", "the company's name"; empty if all does. */
  public static List<String> tooMuch(String title, String company) {
    return java.util.stream.Stream.of(
            found(CODE, title, "a code"),
            found(DATE, title, "a date or year"),
            found(PAY, title, "a sum of pay"),
            title.toLowerCase(Locale.ROOT).contains(company.toLowerCase(Locale.ROOT))
                ? Optional.of("the company’s name")
                : Optional.<String>empty())
        .flatMap(Optional::stream)
        .toList();
  }

  /** A word of the title that names one gender, and one for all: "salesman", "sales assistant". */
  public static Optional<Map.Entry<String, String>> oneGender(String title) {
    if (FOR_ALL.matcher(title).find()) {
      return Optional.empty();
    }
    String plain = " " + title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ") + " ";
    return NEUTRAL.entrySet().stream()
        .filter(entry -> plain.contains(" " + entry.getKey() + " "))
        .findFirst();
  }

  private static Optional<String> found(Pattern pattern, String title, String words) {
    return pattern.matcher(title).find() ? Optional.of(words) : Optional.empty();
  }
}
