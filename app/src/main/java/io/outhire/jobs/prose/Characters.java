package io.outhire.jobs.prose;

/** Which characters count as spaces and which cannot be seen and so do not belong in prose. */
final class Characters {
  static final char NO_BREAK = '\u00A0';

  private Characters() {}

  static boolean isSpace(char c) {
    return c <= ' ' || c == '\u0085' || Character.isSpaceChar(c);
  }

  /** Whether a space here must not break: French punctuation, currencies, digits in groups. */
  static boolean keepsNoBreak(char before, char after) {
    return ":;!?»%€$£¥".indexOf(after) >= 0
        || before == '«'
        || (Character.isDigit(before) && Character.isLetterOrDigit(after));
  }

  /** Controls, zero-width and bidirectional marks, soft hyphens, tags; joiners are told apart. */
  static boolean isInvisible(int c) {
    int type = Character.getType(c);
    boolean control = type == Character.CONTROL && !isSpaceControl(c);
    boolean format = type == Character.FORMAT && !isJoiner(c);
    return control || format || type == Character.SURROGATE || c == 0x180E || c == 0xFFFC;
  }

  static boolean isJoiner(int c) {
    return c == 0x200C || c == 0x200D;
  }

  /** Persian and Indic scripts need joiners between letters, and so do composed emoji. */
  static boolean joins(int before, int after) {
    return isJoinable(before) && isJoinable(after);
  }

  private static boolean isJoinable(int c) {
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || Character.isExtendedPictographic(c)
        || Character.isEmojiModifier(c);
  }

  private static boolean isSpaceControl(int c) {
    return (c >= '\t' && c <= '\r') || c == 0x85;
  }
}
