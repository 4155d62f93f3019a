package io.outhire.common;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A readable part of an address: small letters, digits and single hyphens, 1 to 80 characters, as
 * in {@code senior-warehouse-supervisor}.
 */
public record Slug(String value) {
  private static final int LONGEST = 80;
  private static final Pattern SHAPE =
      Pattern.compile("[\\p{Ll}\\p{Lo}\\p{N}]+(-[\\p{Ll}\\p{Lo}\\p{N}]+)*");

  /**
   * @throws IllegalArgumentException when the text is no slug
   */
  public Slug {
    if (value.length() > LONGEST || !SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a slug");
    }
  }

  /** The slug, or nothing when the text is none. */
  public static Optional<Slug> parse(String text) {
    try {
      return Optional.of(new Slug(text));
    } catch (IllegalArgumentException notASlug) {
      return Optional.empty();
    }
  }

  /**
   * Makes a slug of a title: accents go, letters of other scripts stay, everything else parts
   * words.
   *
   * @param fallback what to use when nothing is left, a slug itself
   */
  public static Slug from(String title, String fallback) {
    String plain =
        Normalizer.normalize(title.replace("ß", "ss"), Normalizer.Form.NFD)
            .replaceAll("(?<=\\p{IsLatin})\\p{M}+", "");
    String hyphenated =
        Normalizer.normalize(plain, Normalizer.Form.NFC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{Ll}\\p{Lo}\\p{N}]+", "-")
            .replaceAll("^-+|-+$", "");
    String cut = shorten(hyphenated);
    return new Slug(cut.isEmpty() ? fallback : cut);
  }

  /** This slug with a number behind it, still within the longest. */
  public Slug numbered(int number) {
    String end = "-" + number;
    String start = value.substring(0, Math.min(value.length(), LONGEST - end.length()));
    return new Slug(start.replaceAll("-+$", "") + end);
  }

  private static String shorten(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    String cut = text.substring(0, LONGEST);
    int lastHyphen = cut.lastIndexOf('-');
    return lastHyphen > LONGEST / 2 ? cut.substring(0, lastHyphen) : cut.replaceAll("-+$", "");
  }

  @Override
  public String toString() {
    return value;
  }
}
