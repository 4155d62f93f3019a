package io.outhire.leveremulator.http;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One HTTP request, read to its end. */
public final class Request {
  private final String method;
  private final String path;
  private final String rawQuery;
  private final Map<String, String> headers;
  private final Bytes body;

  /**
   * @param path decoded path, without query
   * @param rawQuery the query as sent, empty when there is none
   * @param headers by name, whatever its case; of a repeated header the first value
   */
  public Request(
      String method, String path, String rawQuery, Map<String, String> headers, Bytes body) {
    this.method = method.toUpperCase(Locale.ROOT);
    this.path = path;
    this.rawQuery = rawQuery;
    this.headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    this.headers.putAll(headers);
    this.body = body;
  }

  /** In capitals. */
  public String method() {
    return method;
  }

  /** Decoded and as sent, including a trailing slash. */
  public String path() {
    return path;
  }

  /** As sent; empty when there is none. */
  public String rawQuery() {
    return rawQuery;
  }

  /** The query's parameters, decoded once. */
  public Parameters query() {
    return Parameters.parse(rawQuery);
  }

  /** The header's value, or null. */
  public @Nullable String header(String name) {
    return headers.get(name);
  }

  /** The media type without parameters, in small letters; empty when none was sent. */
  public String mediaType() {
    String contentType = headers.getOrDefault("Content-Type", "");
    int semicolon = contentType.indexOf(';');
    String bare = semicolon < 0 ? contentType : contentType.substring(0, semicolon);
    return bare.strip().toLowerCase(Locale.ROOT);
  }

  /** The whole body, possibly empty. */
  public Bytes body() {
    return body;
  }

  /** The body read as an urlencoded form. */
  public Parameters form() {
    return Parameters.parse(body.asText());
  }

  /** The value of that cookie, or null. */
  public @Nullable String cookie(String name) {
    for (String pair : headers.getOrDefault("Cookie", "").split(";", -1)) {
      String trimmed = pair.strip();
      if (trimmed.startsWith(name + "=")) {
        return trimmed.substring(name.length() + 1);
      }
    }
    return null;
  }
}
