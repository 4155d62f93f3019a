package io.outhire.words;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which language a text is most likely written in, by its smallest words. */
public final class GuessingLanguage {
  private static final int FEWEST_WORDS = 12;
  private static final int LONGEST = 20_000;
  private static final Map<String, Set<String>> SMALL_WORDS =
      Map.of(
          "en", words("the and of to with you we for our will is are your be as an"),
          "de",
              words("und der die das mit wir du sie für ist ein eine den von zu auf bei als dich"),
          "fr",
              words("le la les des et vous nous une pour dans sur avec est du au aux votre notre"),
          "es", words("el los las y para con una que del por tu en nuestro es como más tus"),
          "nl", words("de het een en van je wij voor met op zijn aan bij ons jij onze als dat"),
          "it", words("il di che per con una del della gli e nel sei nostro alla sono lavoro"),
          "pt", words("o os as de para com uma em do da que você nosso por não seu e"),
          "sv", words("och att för med du vi är som det av på till en vår ett har"));

  private GuessingLanguage() {}

  /** The language, or nothing for a text too short or too mixed to tell. */
  public static Optional<TextLanguage> of(String text) {
    String start = text.substring(0, Math.min(text.length(), LONGEST)).toLowerCase(Locale.ROOT);
    List<String> words = Arrays.stream(start.split("[^\\p{L}]+", -1)).toList();
    if (words.size() < FEWEST_WORDS) {
      return Optional.empty();
    }
    Map<String, Long> hits = new HashMap<>();
    SMALL_WORDS.forEach(
        (code, small) -> hits.put(code, words.stream().filter(small::contains).count()));
    return hits.entrySet().stream()
        .max(Comparator.comparingLong(Map.Entry::getValue))
        .filter(best -> best.getValue() * 10 >= words.size())
        .map(best -> new TextLanguage(best.getKey()));
  }

  private static Set<String> words(String list) {
    return Set.of(list.split(" ", -1));
  }
}
