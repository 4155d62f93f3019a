package io.outhire.leveremulator.wire;

import io.outhire.leveremulator.http.Bytes;
import io.outhire.leveremulator.http.Request;
import io.outhire.leveremulator.http.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** Packs long texts for clients that can unpack them; files go as they are. */
final class Compressed {
  private static final int WORTH_IT = 1024;

  private Compressed() {}

  static Response of(Response response, Request request) throws IOException {
    boolean wanted = asksFor(request) && isText(response) && response.body().size() >= WORTH_IT;
    return wanted ? packed(response) : response;
  }

  private static boolean asksFor(Request request) {
    String codings = request.header("Accept-Encoding");
    String plain = codings == null ? "" : codings.toLowerCase(Locale.ROOT).replace(" ", "");
    return plain.contains("gzip") && !plain.matches(".*gzip;q=0(\\.0*)?(,.*|$)");
  }

  private static boolean isText(Response response) {
    String type = response.headers().getOrDefault("Content-Type", "");
    boolean asIs = response.headers().containsKey("Content-Disposition");
    return !asIs && (type.startsWith("application/json") || type.startsWith("text/"));
  }

  private static Response packed(Response response) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(response.body().toArray());
    }
    return new Response(response.status(), response.headers(), Bytes.of(packed.toByteArray()))
        .with("Content-Encoding", "gzip")
        .with("Vary", "Accept-Encoding");
  }
}
