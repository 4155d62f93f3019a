package io.outhire.applications;

import io.outhire.common.PlainText;

/** Makes a sent file name safe to store, to show and to offer for saving. */
final class FileName {
  private static final int LONGEST = 120;

  private FileName() {}

  /**
   * The last part of the path, without invisible marks and characters that file systems or headers
   * treat specially; at most 120 characters, ending kept; never empty.
   */
  static String clean(String sent) {
    String oneLine = PlainText.oneLine(sent);
    String last = oneLine.substring(lastSeparator(oneLine) + 1);
    String plain = last.replaceAll("[<>:\"|?*\\p{Cntrl}]", "_").replaceAll("^[. ]+", "").strip();
    return plain.isEmpty() ? "resume" : shorten(plain);
  }

  private static int lastSeparator(String path) {
    return Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
  }

  private static String shorten(String name) {
    if (name.length() <= LONGEST) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    String ending = dot >= 0 && name.length() - dot <= 6 ? name.substring(dot) : "";
    String start = name.substring(0, LONGEST - ending.length());
    boolean halfPair = Character.isHighSurrogate(start.charAt(start.length() - 1));
    return (halfPair ? start.substring(0, start.length() - 1) : start) + ending;
  }
}
