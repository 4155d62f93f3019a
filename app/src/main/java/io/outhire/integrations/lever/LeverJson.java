package io.outhire.integrations.lever;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Reads Lever's JSON leniently: keys may be missing, null or new, and one odd value must not cost
 * the rest (docs/lever.md 4, 22.7).
 */
final class LeverJson {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private LeverJson() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** The object that the text holds; empty when it holds none. */
  static Optional<JsonNode> parse(byte[] text) {
    try {
      return Optional.ofNullable(MAPPER.readTree(text)).filter(JsonNode::isObject);
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  static String write(JsonNode node) {
    try {
      return MAPPER.writeValueAsString(node);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The text of a key; empty when it is missing, null, not text, or blank. */
  static Optional<String> text(JsonNode node, String key) {
    JsonNode value = node.path(key);
    return value.isTextual()
        ? Optional.of(value.textValue()).filter(t -> !t.isBlank())
        : Optional.empty();
  }

  static List<String> texts(JsonNode node, String key) {
    return node.path(key)
        .valueStream()
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue)
        .toList();
  }

  /** An http or https address; empty when it is none. */
  static Optional<URI> address(JsonNode node, String key) {
    return text(node, key)
        .flatMap(
            text -> {
              try {
                return Optional.of(URI.create(text));
              } catch (IllegalArgumentException notAnAddress) {
                return Optional.empty();
              }
            })
        .filter(uri -> "https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
  }
}
