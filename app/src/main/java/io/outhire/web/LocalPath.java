package io.outhire.web;

import java.util.regex.Pattern;

/** A path on this host that came from a request, so that nobody is sent elsewhere by it. */
public final class LocalPath {
  /** Browsers read {@code //host} and {@code /\host} as another host and drop tabs and breaks. */
  private static final Pattern SAFE =
      Pattern.compile("/(?![/\\\\])[\\x21-\\x5B\\x5D-\\x7E]{0,2000}");

  private LocalPath() {}

  /** The path if it stays here, otherwise the other one. */
  public static String orElse(String path, String otherwise) {
    return SAFE.matcher(path).matches() ? path : otherwise;
  }
}
