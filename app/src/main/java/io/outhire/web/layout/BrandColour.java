package io.outhire.web.layout;

import java.util.regex.Pattern;

/**
 * An employer's colour, and what becomes of it on our pages: it fills as it is, with black or white
 * words on it, and is moved towards the ink where it colours words, until they can be read.
 *
 * @param hex six lower-case hexadecimal digits
 */
public record BrandColour(String hex) {

  private static final Pattern HEX = Pattern.compile("[0-9a-f]{6}");
  private static final Rgb DARK_GROUND = Rgb.of("1b1a18");

  /** Above WCAG's 4.5, because the words also stand on grounds that are tinted with the colour. */
  private static final double READABLE = 5.5;

  /** A fill with less contrast than this to the page would not look like a button. */
  private static final double VISIBLE = 1.6;

  public BrandColour {
    if (!HEX.matcher(hex).matches()) {
      throw new IllegalArgumentException("A colour is six hexadecimal digits");
    }
  }

  /** Whether the text is what this record takes. */
  public static boolean isHex(String text) {
    return HEX.matcher(text).matches();
  }

  /** Whether words cannot have the colour itself on one of our grounds. */
  public boolean isCorrected() {
    Rgb own = Rgb.of(hex);
    return own.contrastWith(Rgb.WHITE) < READABLE || own.contrastWith(DARK_GROUND) < READABLE;
  }

  /** The custom properties that {@code careers.css} reads, for both themes. */
  public String stylesheet() {
    String light = properties(Rgb.WHITE, Rgb.BLACK);
    String dark = properties(DARK_GROUND, Rgb.WHITE);
    return """
    :root{%s}
    @media (prefers-color-scheme:dark){:root:not([data-theme="light"]){%s}}
    [data-theme="dark"]{%s}
    """
        .formatted(light, dark, dark);
  }

  private String properties(Rgb ground, Rgb ink) {
    Rgb own = Rgb.of(hex);
    Rgb fill = own.readableOn(ground, ink, VISIBLE);
    boolean whiteOnIt = fill.contrastWith(Rgb.WHITE) >= 4.5;
    return "--brand:%s;--brand-hover:%s;--on-brand:%s;--brand-text:%s"
        .formatted(
            fill.css(),
            fill.mixedWith(whiteOnIt ? Rgb.BLACK : Rgb.WHITE, 0.14).css(),
            whiteOnIt ? "#ffffff" : "#000000",
            own.readableOn(ground, ink, READABLE).css());
  }
}
