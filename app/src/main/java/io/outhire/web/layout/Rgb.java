package io.outhire.web.layout;

import java.util.Locale;

/** A colour in sRGB, each part from 0 to 255, with the contrast arithmetic of WCAG 2. */
record Rgb(int red, int green, int blue) {

  static final Rgb WHITE = new Rgb(255, 255, 255);
  static final Rgb BLACK = new Rgb(0, 0, 0);

  /** Reads six hexadecimal digits. */
  static Rgb of(String hex) {
    int value = Integer.parseInt(hex, 16);
    return new Rgb(value >> 16, (value >> 8) & 0xff, value & 0xff);
  }

  String css() {
    return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
  }

  /** This colour with {@code share} (0 to 1) of the other mixed in. */
  Rgb mixedWith(Rgb other, double share) {
    return new Rgb(
        mix(red, other.red, share), mix(green, other.green, share), mix(blue, other.blue, share));
  }

  /** From 1 (none) to 21 (black on white). */
  double contrastWith(Rgb other) {
    double one = luminance() + 0.05;
    double two = other.luminance() + 0.05;
    return Math.max(one, two) / Math.min(one, two);
  }

  /** This colour, moved towards another in small steps until it reads on the ground. */
  Rgb readableOn(Rgb ground, Rgb towards, double contrast) {
    for (double share = 0; share < 1; share += 0.02) {
      Rgb moved = mixedWith(towards, share);
      if (moved.contrastWith(ground) >= contrast) {
        return moved;
      }
    }
    return towards;
  }

  private double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  private static double linear(int part) {
    double share = part / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  private static int mix(int from, int to, double share) {
    return (int) Math.round(from + (to - from) * share);
  }
}
