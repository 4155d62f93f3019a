package io.outhire.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outhire.words.TextLanguage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** {@link JobDetails} as the column {@code details} keeps them. */
final class DetailsJson {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int VERSION = 1;

  private DetailsJson() {}

  static String write(JobDetails details) {
    ObjectNode node = JSON.createObjectNode().put("version", VERSION);
    details.language().ifPresent(language -> node.put("language", language.code()));
    write(node, details.address());
    ArrayNode places = node.putArray("otherPlaces");
    details
        .otherPlaces()
        .forEach(
            place -> write(places.addObject().put("country", place.country()), place.address()));
    texts(node.putArray("remoteCountries"), details.remoteCountries());
    details.lastDay().ifPresent(day -> node.put("lastDay", day.toString()));
    details.otherPay().ifPresent(pay -> node.put("otherPay", pay));
    details.benefits().ifPresent(benefits -> node.put("benefits", benefits));
    node.put("employerHidden", details.employerHidden());
    texts(node.putArray("hiringTeam"), details.hiringTeam());
    ArrayNode translations = node.putArray("translations");
    details
        .translations()
        .forEach(
            one ->
                translations
                    .addObject()
                    .put("language", one.language().code())
                    .put("title", one.title())
                    .put("description", one.description().value()));
    return node.toString();
  }

  static JobDetails read(@Nullable String json) {
    if (json == null || json.length() <= 2) {
      return JobDetails.NONE;
    }
    JsonNode node = tree(json);
    return new JobDetails(
        text(node, "language").flatMap(TextLanguage::parse),
        address(node),
        list(
            node, "otherPlaces", one -> new OtherPlace(address(one), one.path("country").asText())),
        list(node, "remoteCountries", JsonNode::asText),
        text(node, "lastDay").map(LocalDate::parse),
        text(node, "otherPay"),
        text(node, "benefits"),
        node.path("employerHidden").asBoolean(),
        list(node, "hiringTeam", JsonNode::asText),
        list(node, "translations", DetailsJson::translation));
  }

  private static JobTranslation translation(JsonNode node) {
    return new JobTranslation(
        new TextLanguage(node.path("language").asText()),
        node.path("title").asText(),
        DescriptionHtml.clean(node.path("description").asText()));
  }

  /** The titles of translations, by language. */
  static Map<String, String> titles(@Nullable String json) {
    return json == null
        ? Map.of()
        : list(tree(json), "translations", Function.identity()).stream()
            .collect(
                Collectors.toMap(
                    one -> one.path("language").asText(),
                    one -> one.path("title").asText(),
                    (first, second) -> first));
  }

  private static void write(ObjectNode node, JobAddress address) {
    address.street().ifPresent(street -> node.put("street", street));
    address.city().ifPresent(city -> node.put("city", city));
    address.region().ifPresent(region -> node.put("region", region));
    address.postalCode().ifPresent(code -> node.put("postalCode", code));
  }

  private static JobAddress address(JsonNode node) {
    return new JobAddress(
        text(node, "street"), text(node, "city"), text(node, "region"), text(node, "postalCode"));
  }

  private static void texts(ArrayNode node, List<String> texts) {
    texts.forEach(node::add);
  }

  private static <T> List<T> list(JsonNode node, String name, Function<JsonNode, T> read) {
    return StreamSupport.stream(node.path(name).spliterator(), false).map(read).toList();
  }

  private static Optional<String> text(JsonNode node, String name) {
    return node.has(name) ? Optional.of(node.path(name).asText()) : Optional.empty();
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the database checks that this is JSON", e);
    }
  }
}
