package io.outhire.leveremulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outhire.leveremulator.company.Phone;
import io.outhire.leveremulator.http.BracketedFields;
import io.outhire.leveremulator.http.Json;
import io.outhire.leveremulator.http.Multipart;
import io.outhire.leveremulator.http.Part;
import io.outhire.leveremulator.http.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a body, however they were sent: JSON, urlencoded or multipart. Unknown ones are
 * ignored, wrong types refused.
 */
record Body(ObjectNode fields, List<Part> files) {

  static Body read(Request request) {
    Optional<List<Part>> parts = Multipart.parts(request);
    if (parts.isPresent()) {
      return multipart(parts.get());
    }
    if (request.mediaType().equals("application/x-www-form-urlencoded")) {
      return urlencoded(request);
    }
    String text = request.body().asText();
    ObjectNode fields =
        text.isBlank()
            ? Json.object()
            : Json.parseObject(text).orElseThrow(() -> ApiFailure.badRequest("Invalid JSON"));
    return new Body(fields, List.of());
  }

  private static Body multipart(List<Part> parts) {
    var fields = new BracketedFields();
    parts.stream()
        .filter(part -> !part.isFile())
        .forEach(part -> fields.add(part.name(), part.content().asText()));
    return new Body(fields.toObject(), parts.stream().filter(Part::isFile).toList());
  }

  private static Body urlencoded(Request request) {
    var fields = new BracketedFields();
    request.form().asMap().forEach((name, values) -> values.forEach(v -> fields.add(name, v)));
    return new Body(fields.toObject(), List.of());
  }

  boolean has(String name) {
    return fields.hasNonNull(name);
  }

  @Nullable String text(String name) {
    JsonNode value = fields.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      throw ApiFailure.invalid(name);
    }
    return value.asText();
  }

  /** An array of strings; forms may give a lone value without brackets. */
  List<String> texts(String name) {
    JsonNode value = fields.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return List.of();
    }
    if (value.isTextual()) {
      return List.of(value.asText());
    }
    var texts = new ArrayList<String>();
    for (JsonNode element : value) {
      if (!element.isTextual()) {
        throw ApiFailure.invalid(name);
      }
      texts.add(element.asText());
    }
    if (!value.isArray()) {
      throw ApiFailure.invalid(name);
    }
    return texts;
  }

  List<Phone> phones() {
    JsonNode value = fields.path("phones");
    if (value.isMissingNode() || value.isNull()) {
      return List.of();
    }
    var phones = new ArrayList<Phone>();
    for (JsonNode element : value.isArray() ? value : List.of(value)) {
      phones.add(phone(element));
    }
    return phones;
  }

  private static Phone phone(JsonNode element) {
    if (element.isTextual()) {
      return new Phone(null, element.asText());
    }
    if (!element.path("value").isValueNode()) {
      throw ApiFailure.invalid("phones");
    }
    JsonNode type = element.path("type");
    return new Phone(type.isTextual() ? type.asText() : null, element.path("value").asText());
  }

  boolean flag(String name) {
    JsonNode value = fields.path(name);
    return value.isTextual() ? value.asText().equalsIgnoreCase("true") : value.asBoolean(false);
  }

  @Nullable Integer integer(String name) {
    JsonNode value = fields.path(name);
    return value.isNumber() || value.isTextual() ? Integer.valueOf(value.asInt()) : null;
  }

  /** A time in ms that must not lie ahead; empty when it is not given. */
  Optional<Long> pastTime(String name, long now) {
    JsonNode value = fields.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    long time = value.asLong(Long.MAX_VALUE);
    if (time > now || time < 0) {
      throw ApiFailure.invalid(name);
    }
    return Optional.of(time);
  }

  Body object(String name) {
    JsonNode value = fields.path(name);
    return new Body(value instanceof ObjectNode object ? object : Json.object(), List.of());
  }
}
