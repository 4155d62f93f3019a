package io.outhire.leveremulator.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** One HTTP answer, ready to be sent. */
public record Response(int status, Map<String, String> headers, Bytes body) {
  public Response {
    headers = Map.copyOf(headers);
  }

  /** JSON in UTF-8. */
  public static Response json(int status, JsonNode body) {
    return of(status, "application/json; charset=utf-8", Bytes.utf8(body.toString()));
  }

  /** A page. */
  public static Response html(int status, String page) {
    return of(status, "text/html; charset=utf-8", Bytes.utf8(page));
  }

  /** Any content. */
  public static Response of(int status, String contentType, Bytes body) {
    return new Response(status, Map.of("Content-Type", contentType), body);
  }

  /** 303: go and GET that place. */
  public static Response seeOther(String location) {
    return new Response(303, Map.of("Location", location), Bytes.utf8(""));
  }

  /** 302, what OAuth servers send. */
  public static Response found(String location) {
    return new Response(302, Map.of("Location", location), Bytes.utf8(""));
  }

  /** 204. */
  public static Response noContent() {
    return new Response(204, Map.of(), Bytes.utf8(""));
  }

  /** The same answer with one header set. */
  public Response with(String header, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Response(status, more, body);
  }
}
