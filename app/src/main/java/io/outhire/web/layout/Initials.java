package io.outhire.web.layout;

import java.util.Locale;

/** The letters in an avatar. */
public final class Initials {

  private Initials() {}

  /** The first letters of the first and the last word; empty for a blank name. */
  public static String of(String name) {
    if (name.isBlank()) {
      return "";
    }
    String[] words = name.strip().split("\\s+", -1);
    String last = words.length > 1 ? firstLetter(words[words.length - 1]) : "";
    return (firstLetter(words[0]) + last).toUpperCase(Locale.ROOT);
  }

  private static String firstLetter(String word) {
    return Character.toString(word.codePointAt(0));
  }
}
