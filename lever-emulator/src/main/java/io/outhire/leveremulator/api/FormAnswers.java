package io.outhire.leveremulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outhire.leveremulator.company.ApplicationForm;
import io.outhire.leveremulator.company.Posting;
import io.outhire.leveremulator.company.Upload;
import io.outhire.leveremulator.http.Json;
import io.outhire.leveremulator.http.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Answers to an application form, held against its questions: by place for the customer's own. */
final class FormAnswers {
  private final Call call;
  private final ApplicationForm form;
  private final ObjectNode body;
  private final List<Part> files = new ArrayList<>();
  private final List<JsonNode> customQuestions = new ArrayList<>();

  FormAnswers(Call call, ApplicationForm form, ObjectNode body) {
    this.call = call;
    this.form = form;
    this.body = body;
    readCustomQuestions();
  }

  /** What Lever itself asks, by name; the name and the address are compulsory. */
  Map<String, String> personalInformation(Posting posting) {
    var answers = new HashMap<String, String>();
    for (JsonNode answer : list(body, "personalInformation")) {
      if (answer.path("value").isTextual() && !answer.path("value").asText().isBlank()) {
        answers.put(answer.path("name").asText(), answer.path("value").asText());
      }
    }
    for (String required : List.of("fullName", "email")) {
      if (!answers.containsKey(required)) {
        throw ApiFailure.missing(required);
      }
    }
    String place = answers.get("preferredPostingLocation");
    if (place != null && !posting.categories().allLocations().contains(place)) {
      throw ApiFailure.invalid("preferredPostingLocation");
    }
    return answers;
  }

  /** The links given. */
  List<String> urls() {
    return StreamSupport.stream(list(body, "urls").spliterator(), false)
        .map(url -> url.path("value").asText(""))
        .filter(url -> !url.isBlank())
        .toList();
  }

  /** The upload that the address stands for; null for no address. */
  @Nullable Part file(@Nullable String uri) {
    if (uri == null) {
      return null;
    }
    Upload upload =
        UploadsApi.named(uri, call)
            .orElseThrow(() -> ApiFailure.badRequest("No such upload, or expired: " + uri));
    return new Part("file", upload.fileName(), upload.contentType(), upload.content());
  }

  /** Files that answer the customer's questions. */
  List<Part> files() {
    return List.copyOf(files);
  }

  /** The customer's questions with their answers, as an application shows them. */
  List<JsonNode> customQuestions() {
    return List.copyOf(customQuestions);
  }

  private void readCustomQuestions() {
    JsonNode given = list(body, "customQuestions");
    List<JsonNode> asked = form.customQuestions();
    if (given.size() > asked.size()) {
      throw ApiFailure.invalid("customQuestions");
    }
    for (int i = 0; i < asked.size(); i++) {
      JsonNode answer = given.path(i);
      boolean other =
          answer.has("id") && !answer.path("id").asText().equals(asked.get(i).path("id").asText());
      if (other) {
        throw ApiFailure.invalid("customQuestions");
      }
      customQuestions.add(answered(asked.get(i), list(answer, "fields")));
    }
  }

  private ObjectNode answered(JsonNode question, JsonNode answers) {
    ObjectNode answered = question.deepCopy();
    JsonNode fields = answered.path("fields");
    if (answers.size() > fields.size()) {
      throw ApiFailure.invalid("customQuestions");
    }
    for (int i = 0; i < fields.size(); i++) {
      JsonNode value = answers.path(i).path("value");
      check(fields.get(i), value);
      ((ObjectNode) fields.get(i))
          .set("value", value.isMissingNode() ? Json.MAPPER.nullNode() : value);
    }
    return answered;
  }

  private void check(JsonNode field, JsonNode value) {
    String name = field.path("text").asText();
    boolean empty = value.isMissingNode() || value.isNull() || value.asText("-").isBlank();
    if (empty || (value.isArray() && value.isEmpty())) {
      if (field.path("required").asBoolean()) {
        throw ApiFailure.missing(name);
      }
      return;
    }
    switch (field.path("type").asText()) {
      case "dropdown", "multiple-choice", "university" -> option(field, value);
      case "multiple-select" -> value.forEach(each -> option(field, each));
      case "file-upload" -> {
        Part file = file(value.asText());
        if (file != null) {
          files.add(file);
        }
      }
      default -> {
        if (!value.isTextual()) {
          throw ApiFailure.invalid(name);
        }
      }
    }
  }

  private static void option(JsonNode field, JsonNode value) {
    boolean known =
        StreamSupport.stream(field.path("options").spliterator(), false)
            .anyMatch(option -> option.path("text").asText().equals(value.asText()));
    if (!known) {
      throw ApiFailure.invalid(field.path("text").asText());
    }
  }

  private static JsonNode list(JsonNode object, String name) {
    JsonNode list = object.path(name);
    if (!list.isArray() && !list.isMissingNode() && !list.isNull()) {
      throw ApiFailure.invalid(name);
    }
    return list;
  }
}
