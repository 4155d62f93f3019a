package io.outhire.leveremulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outhire.leveremulator.http.Parameters;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.function.Function;

/** {@code include} names the only fields to return; {@code expand} swaps ids for objects. */
final class Fields {
  private Fields() {}

  /**
   * The object as the query wants it.
   *
   * @param expandable the fields that can be expanded, each with its object form
   */
  static <T> ObjectNode shape(
      T thing, ObjectNode json, Parameters query, Map<String, Function<T, JsonNode>> expandable) {
    for (String name : query.all("expand")) {
      Function<T, JsonNode> expander = expandable.get(name);
      if (expander == null) {
        throw ApiFailure.badRequest(name + " is not expandable");
      }
      json.set(name, expander.apply(thing));
    }
    if (query.first("include") != null) {
      var wanted = new LinkedHashSet<>(query.all("include"));
      wanted.addAll(query.all("expand"));
      json.retain(wanted);
    }
    return json;
  }
}
