package io.outhire.leveremulator.company;

import com.fasterxml.jackson.databind.JsonNode;
import io.outhire.leveremulator.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads boards as Lever's public postings API (v0) serves them, as published postings. */
public final class PublicBoard {
  private PublicBoard() {}

  /**
   * Every posting of every {@code *.json} file of the folder, files by name; also of one file
   * alone.
   *
   * @param owner whose postings they become
   * @throws UncheckedIOException when the folder or a file cannot be read
   */
  public static List<Posting> readFolder(Path folder, @Nullable String owner) {
    if (Files.isRegularFile(folder)) {
      return read(folder, owner);
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".json"))
          .sorted()
          .flatMap(file -> read(file, owner).stream())
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Cannot read postings: no folder " + folder, unreadable);
    }
  }

  private static List<Posting> read(Path file, @Nullable String owner) {
    try {
      return postings(Json.MAPPER.readTree(file.toFile()), owner);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Cannot read postings from " + file, unreadable);
    }
  }

  /** The postings of a bare array, also in the grouped form; elements without an id are skipped. */
  public static List<Posting> postings(JsonNode board, @Nullable String owner) {
    var postings = new ArrayList<Posting>();
    for (JsonNode element : board) {
      if (element.path("postings").isArray()) {
        postings.addAll(postings(element.path("postings"), owner));
      } else if (element.path("id").isTextual() && element.path("text").isTextual()) {
        postings.add(posting(element, owner));
      }
    }
    return postings;
  }

  private static Posting posting(JsonNode v0, @Nullable String owner) {
    long createdAt = v0.path("createdAt").asLong(1_700_000_000_000L);
    return new Posting(
        v0.path("id").asText(),
        v0.path("text").asText(),
        "published",
        List.of("internal", "public"),
        "non-confidential",
        owner,
        owner,
        null,
        categories(v0.path("categories")),
        List.of(),
        content(v0),
        text(v0, "country"),
        List.of(),
        null,
        List.of(),
        salaryRange(v0.path("salaryRange")),
        text(v0, "salaryDescriptionPlain"),
        text(v0, "salaryDescription"),
        v0.path("workplaceType").asText("unspecified").replace("on-site", "onsite"),
        createdAt,
        createdAt);
  }

  private static Posting.Categories categories(JsonNode v0) {
    String location = text(v0, "location");
    List<String> all =
        v0.path("allLocations").isArray()
            ? elements(v0.path("allLocations")).map(JsonNode::asText).toList()
            : location == null ? List.of() : List.of(location);
    return new Posting.Categories(
        text(v0, "commitment"),
        text(v0, "department"),
        text(v0, "level"),
        location,
        text(v0, "team"),
        all);
  }

  private static Posting.Content content(JsonNode v0) {
    String html = v0.path("description").asText("");
    String closingHtml = v0.path("additional").asText("");
    List<Posting.Section> lists =
        elements(v0.path("lists"))
            .map(l -> new Posting.Section(l.path("text").asText(""), l.path("content").asText("")))
            .toList();
    return new Posting.Content(
        v0.path("descriptionPlain").asText(PlainText.of(html)),
        html,
        lists,
        v0.path("additionalPlain").asText(PlainText.of(closingHtml)),
        closingHtml,
        opening(v0));
  }

  /** Old recordings do not tell it apart. */
  private static Posting.@Nullable Opening opening(JsonNode v0) {
    return v0.path("opening").isTextual() && v0.path("descriptionBody").isTextual()
        ? new Posting.Opening(
            v0.path("opening").asText(),
            v0.path("openingPlain").asText(),
            v0.path("descriptionBody").asText(),
            v0.path("descriptionBodyPlain").asText())
        : null;
  }

  private static Posting.@Nullable SalaryRange salaryRange(JsonNode v0) {
    if (!v0.isObject()) {
      return null;
    }
    return new Posting.SalaryRange(
        number(v0.path("min")),
        number(v0.path("max")),
        v0.path("currency").asText(""),
        v0.path("interval").asText(""));
  }

  private static @Nullable Number number(JsonNode node) {
    return node.isNumber() ? node.numberValue() : null;
  }

  private static @Nullable String text(JsonNode object, String key) {
    JsonNode value = object.path(key);
    return value.isTextual() ? value.asText() : null;
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
