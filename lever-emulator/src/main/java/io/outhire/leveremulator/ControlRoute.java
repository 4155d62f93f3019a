package io.outhire.leveremulator;

import io.outhire.leveremulator.http.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One control.
 *
 * @param path below {@code /_emulator}, as the OpenAPI document writes it
 */
record ControlRoute(String method, String path, Function<ControlCall, Response> handler) {

  /** The variable parts, if the path is one of this control's. */
  Optional<Map<String, String>> match(String asked) {
    List<String> expected = List.of(path.split("/", -1));
    List<String> given = List.of(asked.split("/", -1));
    var variables = new HashMap<String, String>();
    if (expected.size() != given.size()) {
      return Optional.empty();
    }
    for (int i = 0; i < expected.size(); i++) {
      String part = expected.get(i);
      if (part.startsWith("{")) {
        variables.put(part.substring(1, part.length() - 1), given.get(i));
      } else if (!part.equals(given.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(variables);
  }
}
