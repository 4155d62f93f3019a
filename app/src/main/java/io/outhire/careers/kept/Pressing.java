package io.outhire.careers.kept;

import io.outhire.careers.kept.Flights.Flight;
import io.outhire.common.Slug;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
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
   */
  static KeptPage press(Slug team, Flight flight, int status, MultiMap headers, byte[] page) {
    String tag = tag(page);
    Map<Encoding, KeptPage.Answer> answers = new EnumMap<>(Encoding.class);
    packings(headers.get(HttpHeaders.CONTENT_TYPE), page)
        .forEach(
            (encoding, body) ->
                answers.put(
                    encoding,
                    KeptPage.Answer.of(
                        AnswerHeaders.of(headers, tag, encoding, body.length),
                        Buffer.buffer(body))));
    return new KeptPage(
        team, flight.version(), flight.address().template(), status, tag, Map.copyOf(answers));
  }

  private static Map<Encoding, byte[]> packings(@Nullable String type, byte[] page) {
    if (type != null && type.startsWith("image/")) {
      return Map.of(Encoding.IDENTITY, page);
    }
    return Packing.knowsBrotli()
        ? Map.of(Encoding.BROTLI, Packing.brotli(page), Encoding.GZIP, Packing.gzip(page))
        : Map.of(Encoding.GZIP, Packing.gzip(page));
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
