package io.outhire.leveremulator.api;

import io.outhire.leveremulator.http.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * An endpoint.
 *
 * @param path segments below {@code /v1}; one with a colon stands for any value
 * @param scope what the caller must have been granted
 */
record Route(String method, List<String> path, String scope, Function<Call, Response> handler) {

  static Route get(String path, String scope, Function<Call, Response> handler) {
    return new Route("GET", segments(path), scope, handler);
  }

  static Route post(String path, String scope, Function<Call, Response> handler) {
    return new Route("POST", segments(path), scope, handler);
  }

  static Route put(String path, String scope, Function<Call, Response> handler) {
    return new Route("PUT", segments(path), scope, handler);
  }

  static Route delete(String path, String scope, Function<Call, Response> handler) {
    return new Route("DELETE", segments(path), scope, handler);
  }

  /**
   * Splits at slashes; a trailing slash does not count. {@code /candidates} is the old name of
   * {@code /opportunities}, kept for old clients.
   */
  static List<String> segments(String path) {
    String trimmed = path.replaceAll("^/+|/+$", "");
    return List.of(trimmed.replaceFirst("^candidates(?=/|$)", "opportunities").split("/", -1));
  }

  boolean writes() {
    return !method.equals("GET");
  }

  /** The variable parts, if the path is one of this endpoint's. */
  Optional<Map<String, String>> match(List<String> segments) {
    if (segments.size() != path.size()) {
      return Optional.empty();
    }
    var variables = new HashMap<String, String>();
    for (int i = 0; i < path.size(); i++) {
      String expected = path.get(i);
      if (expected.startsWith(":")) {
        variables.put(expected.substring(1), segments.get(i));
      } else if (!expected.equals(segments.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(variables);
  }
}
