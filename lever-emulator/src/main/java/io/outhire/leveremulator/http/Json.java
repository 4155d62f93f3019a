package io.outhire.leveremulator.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;

/** The one JSON mapper and a few short ways to build nodes. */
public final class Json {
  /** Ignores unknown keys, as Lever does. */
  public static final ObjectMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private Json() {}

  /** An empty object. */
  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** An array of strings. */
  public static ArrayNode strings(Collection<String> values) {
    ArrayNode array = MAPPER.createArrayNode();
    values.forEach(array::add);
    return array;
  }

  /** An array of those. */
  public static ArrayNode array(Collection<? extends JsonNode> elements) {
    return MAPPER.createArrayNode().addAll(elements);
  }

  /** A record as an object, its components in order. */
  public static ObjectNode of(Record value) {
    return MAPPER.valueToTree(value);
  }

  /** The same record with some components changed, the others as they are. */
  public static <T extends Record> T changed(T value, Class<T> type, Consumer<ObjectNode> change) {
    ObjectNode fields = of(value);
    change.accept(fields);
    return MAPPER.convertValue(fields, type);
  }

  /** The object in that text; empty when it is anything else. */
  public static Optional<ObjectNode> parseObject(String text) {
    return parse(text).filter(JsonNode::isObject).map(ObjectNode.class::cast);
  }

  /** The JSON in that text; empty when it is malformed or blank. */
  public static Optional<JsonNode> parse(String text) {
    try {
      return Optional.ofNullable(MAPPER.readTree(text)).filter(node -> !node.isMissingNode());
    } catch (JsonProcessingException malformed) {
      return Optional.empty();
    }
  }
}
