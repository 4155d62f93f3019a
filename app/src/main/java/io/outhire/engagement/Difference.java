package io.outhire.engagement;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What is different about a job since its followers last heard of it, as far as it matters. */
enum Difference {
  TITLE,
  PLACE,
  WORKPLACE,
  PAY,
  DESCRIPTION;

  /** Of a description's words, the part that must be others for it to be another description. */
  private static final int ONE_IN = 8;

  private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  static Set<Difference> between(ToldVersion before, ToldVersion now) {
    Set<Difference> found = EnumSet.noneOf(Difference.class);
    addIf(found, TITLE, !words(before.title()).equals(words(now.title())));
    addIf(found, PLACE, !before.place().equalsIgnoreCase(now.place()));
    addIf(found, WORKPLACE, !before.workplace().equals(now.workplace()));
    addIf(found, PAY, !before.pay().equals(now.pay()));
    addIf(found, DESCRIPTION, rewritten(before.description(), now.description()));
    return found;
  }

  private static void addIf(Set<Difference> found, Difference which, boolean different) {
    if (different) {
      found.add(which);
    }
  }

  /** Order does not count: a list that is sorted anew says the same. */
  private static boolean rewritten(String before, String now) {
    Map<String, Integer> balance = words(before);
    int length = sum(balance);
    words(now).forEach((word, count) -> balance.merge(word, -count, Integer::sum));
    int gone = balance.values().stream().filter(count -> count > 0).mapToInt(count -> count).sum();
    int added =
        -balance.values().stream().filter(count -> count < 0).mapToInt(count -> count).sum();
    return Math.max(gone, added) * ONE_IN > Math.max(length, 1);
  }

  private static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Map<String, Integer> words(String text) {
    Map<String, Integer> counts = new HashMap<>();
    for (String word : NOT_A_WORD.split(text.toLowerCase(Locale.ROOT), -1)) {
      if (!word.isEmpty()) {
        counts.merge(word, 1, Integer::sum);
      }
    }
    return counts;
  }
}
