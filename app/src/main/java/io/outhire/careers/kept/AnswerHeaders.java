package io.outhire.careers.kept;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;

/** The headers of kept pages. */
final class AnswerHeaders {
  /**
   * Browsers ask each time, which costs a 304, so that nobody sees his own change late. A shared
   * cache may answer a crowd for a few seconds.
   */
  static final String CACHE_CONTROL = "public, max-age=0, s-maxage=5";

  /**
   * For content delivery networks alone (RFC 9213): serving stale while asking anew (RFC 5861) is
   * for them; in Cache-Control browsers would do it too.
   */
  static final String CDN_CACHE_CONTROL = "public, max-age=5, stale-while-revalidate=30";

  private AnswerHeaders() {}

  /** What is said of a kept page; a page, other than a feed, may also lie in a CDN for a moment. */
  static MultiMap of(MultiMap written, String tag, Encoding encoding, int length) {
    MultiMap headers = HttpHeaders.headers().addAll(written);
    if (headers.get(HttpHeaders.CONTENT_TYPE).startsWith("text/html")) {
      headers.set(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL);
      headers.set("CDN-Cache-Control", CDN_CACHE_CONTROL);
    }
    headers.set(HttpHeaders.VARY, "Accept-Encoding, Accept-Language");
    headers.set(HttpHeaders.CONTENT_LENGTH, String.valueOf(length));
    if (encoding == Encoding.IDENTITY) {
      headers.remove(HttpHeaders.CONTENT_ENCODING);
      headers.set(HttpHeaders.ETAG, "\"%s\"".formatted(tag));
    } else {
      headers.set(HttpHeaders.CONTENT_ENCODING, encoding.token());
      headers.set(HttpHeaders.ETAG, "\"%s-%s\"".formatted(tag, encoding.token()));
    }
    return headers;
  }

  /** Those of a packed answer, as they are for its text. */
  static MultiMap unpacked(MultiMap packed, String tag, int length) {
    return of(packed, tag, Encoding.IDENTITY, length);
  }
}
