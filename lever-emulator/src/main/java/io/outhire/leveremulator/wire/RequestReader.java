package io.outhire.leveremulator.wire;

import io.outhire.leveremulator.http.Bytes;
import io.outhire.leveremulator.http.Request;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads requests off one connection. */
final class RequestReader {
  private static final int LONGEST_LINE = 16 * 1024;
  private static final int MOST_HEADERS = 200;

  private final Incoming in;
  private final Runnable goOn;
  private final int largestBody;

  /** What the connection has to know of a request beside the request itself. */
  record Read(Request request, boolean last) {}

  /**
   * A reader.
   *
   * @param goOn tells a client that waits for leave to send its body
   */
  RequestReader(Incoming in, Runnable goOn, int largestBody) {
    this.in = in;
    this.goOn = goOn;
    this.largestBody = largestBody;
  }

  /** The next request; empty when the client has closed the connection, or been silent long. */
  Optional<Read> next() throws IOException, Malformed {
    int first = first();
    return first < 0 ? Optional.empty() : Optional.of(read(first));
  }

  /** A client that only keeps its connection must not find an answer there to its next question. */
  private int first() throws IOException {
    try {
      int first = in.next();
      while (first == '\r' || first == '\n') {
        first = in.next();
      }
      return first;
    } catch (SocketTimeoutException idle) {
      return -1;
    }
  }

  private Read read(int first) throws IOException, Malformed {
    String[] line = in.line(first, LONGEST_LINE, 414).split(" ", -1);
    if (line.length != 3 || !line[0].matches("[A-Za-z]{1,20}") || !line[2].startsWith("HTTP/1.")) {
      throw new Malformed(400, "This is not an HTTP/1.1 request");
    }
    Map<String, String> headers = headers();
    String target = line[1].replaceFirst("^[a-z]+://[^/?]*", "").replaceFirst("#.*", "");
    int question = target.indexOf('?');
    String path = question < 0 ? target : target.substring(0, question);
    var request =
        new Request(
            line[0],
            Percent.decode(path.replaceFirst("^/*", "/")),
            question < 0 ? "" : target.substring(question + 1),
            headers,
            Bytes.of(body(headers)));
    return new Read(request, last(headers, line[2]));
  }

  /** Whether the connection ends with this request. */
  private static boolean last(Map<String, String> headers, String version) {
    String wish = headers.getOrDefault("Connection", "").toLowerCase(Locale.ROOT);
    return wish.contains("close") || (version.equals("HTTP/1.0") && !wish.contains("keep-alive"));
  }

  private Map<String, String> headers() throws IOException, Malformed {
    var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    for (int count = 0; count <= MOST_HEADERS; count++) {
      String line = in.line(in.next(), LONGEST_LINE, 431);
      if (line.isEmpty()) {
        return headers;
      }
      int colon = line.indexOf(':');
      if (colon <= 0 || !line.substring(0, colon).matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+")) {
        throw new Malformed(400, "A header is malformed");
      }
      String name = line.substring(0, colon);
      String value = line.substring(colon + 1).strip();
      String before = headers.putIfAbsent(name, value);
      if (before != null && name.equalsIgnoreCase("Content-Length") && !before.equals(value)) {
        throw new Malformed(400, "Two lengths contradict each other");
      }
    }
    throw new Malformed(431, "The request has too many headers");
  }

  private byte[] body(Map<String, String> headers) throws IOException, Malformed {
    String coding = headers.getOrDefault("Transfer-Encoding", "").strip();
    if (!coding.isEmpty() && !coding.equalsIgnoreCase("chunked")) {
      throw new Malformed(400, "Only chunked bodies are understood");
    }
    int length = coding.isEmpty() ? length(headers.getOrDefault("Content-Length", "0")) : 0;
    boolean expected = length > 0 || !coding.isEmpty();
    if (expected && headers.getOrDefault("Expect", "").equalsIgnoreCase("100-continue")) {
      goOn.run();
    }
    return coding.isEmpty() ? in.bytes(length) : chunks();
  }

  private int length(String text) throws Malformed {
    if (!text.matches("[0-9]{1,18}")) {
      throw new Malformed(400, "Content-Length is not a number");
    }
    long length = Long.parseLong(text);
    if (length > largestBody) {
      throw tooLarge();
    }
    return (int) length;
  }

  private static Malformed tooLarge() {
    return new Malformed(413, "The request is too large.");
  }

  private byte[] chunks() throws IOException, Malformed {
    var body = new ByteArrayOutputStream();
    for (int size = chunkSize(); size > 0; size = chunkSize()) {
      if ((long) body.size() + size > largestBody) {
        throw tooLarge();
      }
      body.writeBytes(in.bytes(size));
      if (!in.line(in.next(), 2, 400).isEmpty()) {
        throw new Malformed(400, "A chunk is longer than it says");
      }
    }
    while (!in.line(in.next(), LONGEST_LINE, 431).isEmpty()) {
      // What follows the last chunk tells us nothing.
    }
    return body.toByteArray();
  }

  private int chunkSize() throws IOException, Malformed {
    String size = in.line(in.next(), LONGEST_LINE, 400).replaceFirst(";.*", "").strip();
    if (!size.matches("[0-9A-Fa-f]{1,7}")) {
      throw new Malformed(400, "A chunk has no length");
    }
    return Integer.parseInt(size, 16);
  }
}
