package io.outhire.leveremulator.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a multipart/form-data body apart. */
public final class Multipart {
  private static final Pattern BOUNDARY =
      Pattern.compile("boundary=(?:\"([^\"]+)\"|([^;\\s]+))", Pattern.CASE_INSENSITIVE);
  private static final byte[] BLANK_LINE = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private final byte[] body;
  private final byte[] delimiter;

  private Multipart(byte[] body, String boundary) {
    this.body = body;
    this.delimiter = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The parts in order; empty when the request's body is not multipart at all. */
  public static Optional<List<Part>> parts(Request request) {
    String contentType = request.header("Content-Type");
    Matcher boundary = BOUNDARY.matcher(contentType == null ? "" : contentType);
    if (!request.mediaType().startsWith("multipart/") || !boundary.find()) {
      return Optional.empty();
    }
    String text = boundary.group(1) == null ? boundary.group(2) : boundary.group(1);
    return Optional.of(new Multipart(request.body().toArray(), text).split());
  }

  private List<Part> split() {
    var parts = new ArrayList<Part>();
    int start = indexOf(delimiter, 0);
    while (start >= 0) {
      int next = indexOf(delimiter, start + delimiter.length);
      if (next < 0) {
        break;
      }
      part(start + delimiter.length, next).ifPresent(parts::add);
      start = next;
    }
    return parts;
  }

  private Optional<Part> part(int from, int to) {
    int headEnd = indexOf(BLANK_LINE, from);
    if (headEnd < 0 || headEnd >= to) {
      return Optional.empty();
    }
    int contentStart = headEnd + BLANK_LINE.length;
    // The line break before the next boundary belongs to the boundary.
    int contentEnd = Math.max(contentStart, to - 2);
    String head = new String(body, from, headEnd - from, StandardCharsets.UTF_8);
    return PartHead.parse(head)
        .map(h -> h.with(Bytes.of(Arrays.copyOfRange(body, contentStart, contentEnd))));
  }

  private int indexOf(byte[] wanted, int from) {
    for (int at = from; at <= body.length - wanted.length; at++) {
      if (Arrays.equals(body, at, at + wanted.length, wanted, 0, wanted.length)) {
        return at;
      }
    }
    return -1;
  }

  /** What the lines above a part's content say. */
  private record PartHead(String name, Optional<String> fileName, String contentType) {
    private static final Pattern PARAMETER =
        Pattern.compile(
            "(?i)[;\\s](name|filename|filename\\*)=(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^;]*))");

    static Optional<PartHead> parse(String head) {
      String disposition = headerLine(head, "content-disposition:");
      Optional<String> name = parameter(disposition, "name");
      Optional<String> fileName =
          parameter(disposition, "filename*")
              .map(PartHead::extended)
              .or(() -> parameter(disposition, "filename"));
      String type = headerLine(head, "content-type:");
      return name.map(n -> new PartHead(n, fileName, type.isEmpty() ? "text/plain" : type));
    }

    private static String headerLine(String head, String prefix) {
      return head.lines()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(prefix))
          .map(line -> line.substring(prefix.length()).strip())
          .findFirst()
          .orElse("");
    }

    private static Optional<String> parameter(String disposition, String wanted) {
      Matcher found = PARAMETER.matcher(disposition);
      while (found.find()) {
        if (found.group(1).equalsIgnoreCase(wanted)) {
          String quoted = found.group(2);
          return Optional.of(quoted == null ? found.group(3).strip() : unescape(quoted));
        }
      }
      return Optional.empty();
    }

    /** Browsers write %22 for a quote; RFC 7578 clients write a backslash. */
    private static String unescape(String quoted) {
      return quoted.replaceAll("\\\\(.)", "$1").replace("%22", "\"");
    }

    /** {@code UTF-8''na%C3%AFve.pdf} of RFC 5987. */
    private static String extended(String value) {
      int quotes = value.indexOf("''");
      return Parameters.decode(
          (quotes < 0 ? value : value.substring(quotes + 2)).replace("+", "%2B"));
    }

    Part with(Bytes content) {
      return new Part(name, fileName.orElse(null), contentType, content);
    }
  }
}
