package io.outhire.careers.kept;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The encodings in which pages are handed out. */
enum Encoding {
  /** Brotli (RFC 7932), a sixth smaller than gzip on pages. */
  BROTLI("br"),
  GZIP("gzip"),
  IDENTITY("");

  /** Browsers write this header in a handful of ways. */
  private static final Cache<String, Encoding> WITH_BROTLI = memory();

  private static final Cache<String, Encoding> WITHOUT = memory();

  private final String token;

  private static Cache<String, Encoding> memory() {
    return Caffeine.newBuilder().maximumSize(1_000).build();
  }

  Encoding(String token) {
    this.token = token;
  }

  /** As in the header Content-Encoding; empty for {@link #IDENTITY}. */
  String token() {
    return token;
  }

  /**
   * The best one that a client takes (RFC 9110, 12.5.3). Weights are read only for what is ruled
   * out by them: whoever takes brotli at all takes it gladly.
   */
  static Encoding takenBy(@Nullable String acceptEncoding, boolean brotliKnown) {
    if (acceptEncoding == null) {
      return IDENTITY;
    }
    return (brotliKnown ? WITH_BROTLI : WITHOUT)
        .get(acceptEncoding, header -> read(header, brotliKnown));
  }

  private static Encoding read(String acceptEncoding, boolean brotliKnown) {
    String accepted = acceptEncoding.toLowerCase(Locale.ROOT);
    if (brotliKnown && takes(accepted, BROTLI.token)) {
      return BROTLI;
    }
    return takes(accepted, GZIP.token) ? GZIP : IDENTITY;
  }

  private static boolean takes(String accepted, String token) {
    for (int at = accepted.indexOf(token); at >= 0; at = accepted.indexOf(token, at + 1)) {
      int end = at + token.length();
      if (isWord(accepted, at, end)) {
        int next = accepted.indexOf(',', end);
        String weight = accepted.substring(end, next < 0 ? accepted.length() : next).strip();
        return !weight.replace(" ", "").matches(";q=0(\\.0*)?");
      }
    }
    return false;
  }

  private static boolean isWord(String text, int from, int to) {
    boolean begins = from == 0 || ", ".indexOf(text.charAt(from - 1)) >= 0;
    return begins && (to == text.length() || ",; ".indexOf(text.charAt(to)) >= 0);
  }
}
