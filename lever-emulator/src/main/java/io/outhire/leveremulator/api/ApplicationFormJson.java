package io.outhire.leveremulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outhire.leveremulator.company.ApplicationForm;
import io.outhire.leveremulator.company.Posting;
import io.outhire.leveremulator.http.Json;
import java.util.List;
import java.util.Map;

/** What a posting asks candidates, as {@code GET /postings/:id/apply} shows it. */
final class ApplicationFormJson {
  private static final Map<String, List<String>> EEO =
      Map.of(
          "gender", List.of("Male", "Female", "Decline to self-identify"),
          "race",
              List.of("Asian", "Black or African American", "White", "Decline to self-identify"),
          "veteran", List.of("I am a veteran", "I am not a veteran", "Decline to self-identify"),
          "disability", List.of("Yes", "No", "I do not want to answer"));
  private static final List<String> EEO_ORDER = List.of("gender", "race", "veteran", "disability");

  private ApplicationFormJson() {}

  static ObjectNode of(Posting posting, ApplicationForm form) {
    ObjectNode json = Json.object().put("id", posting.id()).put("text", posting.text());
    json.set("customQuestions", customQuestions(form));
    json.set("personalInformation", personalInformation(posting));
    ArrayNode urls = json.putArray("urls");
    form.urls().forEach(name -> urls.add(field(name, name, "text", false)));
    if (form.eeo()) {
      json.set("eeoQuestions", eeoQuestions());
    }
    return json.set("consentDisclosures", form.consentDisclosures());
  }

  /** The customer's questions, each with the empty value that an answer takes the place of. */
  private static ArrayNode customQuestions(ApplicationForm form) {
    ArrayNode questions = Json.array(form.customQuestions()).deepCopy();
    for (JsonNode question : questions) {
      for (JsonNode field : question.path("fields")) {
        ((ObjectNode) field).putNull("value");
      }
    }
    return questions;
  }

  private static ArrayNode personalInformation(Posting posting) {
    ArrayNode fields =
        Json.MAPPER
            .createArrayNode()
            .add(field("fullName", "Full name", "text", true))
            .add(field("email", "Email", "text", true))
            .add(field("currentCompany", "Current company", "text", false))
            .add(field("currentLocation", "Current location", "text", false))
            .add(field("phone", "Phone", "text", false))
            .add(field("resume", "Resume/CV", "file-upload", false));
    List<String> locations = posting.categories().allLocations();
    if (locations.size() > 1) {
      ObjectNode choice =
          field("preferredPostingLocation", "Preferred location", "dropdown", false);
      choice.set("options", options(locations));
      fields.add(choice);
    }
    return fields.add(field("additionalInformation", "Additional information", "textarea", false));
  }

  private static ObjectNode field(String name, String text, String type, boolean required) {
    return Json.object()
        .put("name", name)
        .put("text", text)
        .put("type", type)
        .put("required", required)
        .putNull("value");
  }

  private static ArrayNode options(List<String> texts) {
    ArrayNode options = Json.MAPPER.createArrayNode();
    for (int i = 0; i < texts.size(); i++) {
      options.addObject().put("text", texts.get(i)).put("optionId", Integer.toString(i));
    }
    return options;
  }

  private static ObjectNode eeoQuestions() {
    ObjectNode questions = Json.object();
    EEO_ORDER.forEach(
        name -> {
          ObjectNode question = field(name, name, "dropdown", false);
          question.set("options", options(EEO.getOrDefault(name, List.of())));
          questions.set(name, question);
        });
    questions.set("disabilitySignature", field("disabilitySignature", "Name", "text", false));
    questions.set(
        "disabilitySignatureDate", field("disabilitySignatureDate", "Date", "text", false));
    return questions;
  }
}
