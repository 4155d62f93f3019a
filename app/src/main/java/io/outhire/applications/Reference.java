package io.outhire.applications;

import java.security.SecureRandom;

/** Makes references that survive being read aloud: no letter or digit looks like another. */
final class Reference {
  private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final SecureRandom RANDOM = new SecureRandom();

  private Reference() {}

  /** As in {@code OUT-7K3F-92QX}; one of 656 thousand million. */
  static String next() {
    return "OUT-" + four() + "-" + four();
  }

  private static String four() {
    return RANDOM
        .ints(4, 0, ALPHABET.length())
        .map(ALPHABET::charAt)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
