package io.outhire.leveremulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.outhire.leveremulator.http.Bytes;
import io.outhire.leveremulator.http.Response;
import java.util.Map;

/** A board as XML, which Lever mentions without showing any: the JSON's names, salary as a text. */
final class BoardXml {
  private BoardXml() {}

  static Response of(JsonNode postings) {
    var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    element(xml, "postings", () -> postings.forEach(each -> add(xml, "posting", each)));
    return Response.of(200, "application/xml; charset=utf-8", Bytes.utf8(xml.toString()));
  }

  private static void element(StringBuilder xml, String name, Runnable content) {
    xml.append('<').append(name).append('>');
    content.run();
    xml.append("</").append(name).append('>');
  }

  private static void add(StringBuilder xml, String name, JsonNode value) {
    if (value.isArray()) {
      element(xml, name, () -> value.forEach(each -> add(xml, "item", each)));
    } else if (name.equals("salaryRange")) {
      element(xml, name, () -> xml.append(escaped(salary(value))));
    } else if (value.isObject()) {
      element(xml, name, () -> value.properties().forEach(field -> add(xml, field)));
    } else {
      element(xml, name, () -> xml.append(value.isNull() ? "" : escaped(value.asText())));
    }
  }

  private static void add(StringBuilder xml, Map.Entry<String, JsonNode> field) {
    add(xml, field.getKey(), field.getValue());
  }

  private static String salary(JsonNode range) {
    return "%s %s - %s %s"
        .formatted(
            range.path("currency").asText(),
            range.path("min").asText(),
            range.path("max").asText(),
            range.path("interval").asText());
  }

  /** Characters that XML has no place for are left out. */
  private static String escaped(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", "")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}
