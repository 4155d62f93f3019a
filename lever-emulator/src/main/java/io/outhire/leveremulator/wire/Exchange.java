package io.outhire.leveremulator.wire;

import io.outhire.leveremulator.http.Request;
import io.outhire.leveremulator.http.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** One request and the way to answer it. Whoever does not answer drops the connection. */
public final class Exchange {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final Request request;
  private final OutputStream out;
  private final InstantSource clock;
  private final boolean last;
  private boolean answered;

  Exchange(Request request, OutputStream out, InstantSource clock, boolean last) {
    this.request = request;
    this.out = out;
    this.clock = clock;
    this.last = last;
  }

  /** What was asked. */
  public Request request() {
    return request;
  }

  /** Answers whole. */
  public void answer(Response response) throws IOException {
    Response sent = Compressed.of(response, request);
    byte[] body = sent.body().toArray();
    start(sent);
    write(body, 0, body.length);
  }

  /** Sends the status and the headers of an answer; its body is still to be written. */
  public void start(Response response) throws IOException {
    answered = true;
    var head =
        new StringBuilder("HTTP/1.1 ").append(Reasons.line(response.status())).append("\r\n");
    response.headers().forEach((name, value) -> header(head, name, value));
    header(head, "Date", DATE.format(Instant.ofEpochMilli(clock.millis())));
    if (response.status() >= 200 && response.status() != 204 && response.status() != 304) {
      header(head, "Content-Length", Integer.toString(response.body().size()));
    }
    header(head, "Connection", last ? "close" : "keep-alive");
    out.write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void header(StringBuilder head, String name, String value) {
    head.append(name).append(": ").append(value.replaceAll("[\\r\\n\\x00]", " ")).append("\r\n");
  }

  /** Sends some of the body at once; nothing to those who asked for the head alone. */
  public void write(byte[] body, int from, int length) throws IOException {
    if (!request.method().equals("HEAD")) {
      out.write(body, from, length);
    }
    out.flush();
  }

  /** Whether the connection may go on with another request. */
  boolean goesOn() {
    return answered && !last;
  }
}
