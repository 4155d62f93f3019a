package io.outhire.careers.kept;

import io.outhire.careers.kept.Flights.Flight;
import io.outhire.common.Slug;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes pages that can be kept. */
final class Pressing {
  private static final int TAG_BYTES = 12;

  private Pressing() {}

  /**
   * Packs a page.
   *
   * @param headers all that shall be sent with it
   * @param page as its endpoint wrote it
   * @param acceptEncoding of who asked; who takes another packing has it packed again
   */
  static KeptPage press(
      Slug team,
      Flight flight,
      int status,
      MultiMap headers,
      byte[] page,
      @Nullable String acceptEncoding) {
    String tag = tag(page);
    Encoding encoding = encoding(headers.get(HttpHeaders.CONTENT_TYPE), acceptEncoding);
    byte[] body = Packing.pack(encoding, page);
    var answer =
        KeptPage.Answer.of(status, AnswerHeaders.of(headers, tag, encoding, body.length), body);
    return new KeptPage(
        team, flight.version(), flight.address().template(), status, tag, Map.of(encoding, answer));
  }

  private static Encoding encoding(@Nullable String type, @Nullable String acceptEncoding) {
    if (type != null && type.startsWith("image/")) {
      return Encoding.IDENTITY;
    }
    Encoding taken = Encoding.takenBy(acceptEncoding, Packing.knowsBrotli());
    return taken == Encoding.IDENTITY ? Encoding.GZIP : taken;
  }

  private static String tag(byte[] page) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(page);
      return HexFormat.of().formatHex(digest, 0, TAG_BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
