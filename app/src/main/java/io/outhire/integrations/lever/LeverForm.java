package io.outhire.integrations.lever;

import com.fasterxml.jackson.databind.JsonNode;
import io.outhire.integrations.ats.AtsForm;
import io.outhire.integrations.ats.AtsForm.AtsQuestion;
import io.outhire.integrations.ats.AtsForm.Kind;
import io.outhire.integrations.ats.AtsForm.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/** Reads a posting's application form (docs/lever.md 8.1). */
final class LeverForm {
  private static final Map<String, Subject> SUBJECTS =
      Map.of(
          "fullName", Subject.IDENTITY,
          "email", Subject.IDENTITY,
          "resume", Subject.IDENTITY,
          "phone", Subject.PHONE,
          "additionalInformation", Subject.COVER_LETTER);

  private static final Map<String, Kind> KINDS =
      Map.ofEntries(
          Map.entry("text", Kind.TEXT),
          Map.entry("textarea", Kind.LONG_TEXT),
          Map.entry("note", Kind.LONG_TEXT),
          Map.entry("code", Kind.LONG_TEXT),
          Map.entry("multiple-choice", Kind.ONE_OF),
          Map.entry("multiple-select", Kind.SEVERAL_OF),
          Map.entry("dropdown", Kind.DROPDOWN),
          Map.entry("university", Kind.DROPDOWN),
          Map.entry("score", Kind.NUMBER),
          Map.entry("score-system", Kind.NUMBER),
          Map.entry("currency", Kind.NUMBER),
          Map.entry("date", Kind.DATE),
          Map.entry("yes-no", Kind.YES_NO),
          Map.entry("file-upload", Kind.FILE));

  private LeverForm() {}

  static AtsForm read(JsonNode form) {
    List<AtsQuestion> questions = new ArrayList<>();
    form.path("personalInformation").forEach(field -> questions.add(personal(field)));
    form.path("urls").forEach(url -> questions.add(question(Subject.LINK, "", url)));
    form.path("customQuestions").forEach(group -> custom(group).forEach(questions::add));
    form.path("eeoQuestions")
        .forEach(field -> questions.add(question(Subject.EQUAL_OPPORTUNITY, "", field)));
    JsonNode consent = form.path("consentDisclosures");
    consent(consent.path("store"), "store", true).ifPresent(questions::add);
    consent(consent.path("marketing"), "marketing", false).ifPresent(questions::add);
    return new AtsForm(questions.stream().filter(asked -> !asked.text().isBlank()).toList());
  }

  private static AtsQuestion personal(JsonNode field) {
    Subject subject = SUBJECTS.getOrDefault(field.path("name").asText(""), Subject.PERSONAL);
    return question(subject, "", field);
  }

  private static Stream<AtsQuestion> custom(JsonNode group) {
    String heading = group.path("text").asText("");
    return group
        .path("fields")
        .valueStream()
        .map(field -> question(Subject.CUSTOM, heading, field));
  }

  private static AtsQuestion question(Subject subject, String section, JsonNode field) {
    List<String> options =
        field.path("options").valueStream().map(option -> option.path("text").asText("")).toList();
    String id = LeverJson.text(field, "id").or(() -> LeverJson.text(field, "name")).orElse("");
    return new AtsQuestion(
        subject,
        id,
        section,
        LeverJson.text(field, "text").or(() -> LeverJson.text(field, "prompt")).orElse(id),
        plain(field.path("description").asText("")),
        kind(field.path("type").asText(""), !options.isEmpty()),
        field.path("required").asBoolean(false),
        options);
  }

  /** A score with options is a choice; a choice without any can only be answered in words. */
  private static Kind kind(String type, boolean offers) {
    Kind kind = KINDS.getOrDefault(type, offers ? Kind.ONE_OF : Kind.OTHER);
    return switch (kind) {
      case ONE_OF, SEVERAL_OF, DROPDOWN -> offers ? kind : Kind.TEXT;
      case NUMBER -> offers ? Kind.ONE_OF : kind;
      default -> kind;
    };
  }

  /**
   * A disclosure that Lever's own form shows. Keeping the application may be made a condition;
   * being written to about other jobs may not, because consent is free.
   */
  private static Optional<AtsQuestion> consent(JsonNode policy, String name, boolean mayDemand) {
    String state = policy.path("displayState").asText("");
    String statement = policy.path("statement").asText("");
    if (statement.isBlank() || state.endsWith("_HIDDEN")) {
      return Optional.empty();
    }
    return Optional.of(
        new AtsQuestion(
            Subject.CONSENT,
            name,
            "",
            plain(statement),
            "",
            Kind.CONSENT,
            mayDemand && state.startsWith("MANDATORY"),
            List.of()));
  }

  /** Descriptions are written in an editor and may hold its HTML. */
  private static String plain(String html) {
    return Jsoup.parse(html).text();
  }
}
