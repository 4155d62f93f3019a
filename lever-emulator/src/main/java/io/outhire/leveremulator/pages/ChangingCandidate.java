package io.outhire.leveremulator.pages;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outhire.leveremulator.company.Company;
import io.outhire.leveremulator.company.Note;
import io.outhire.leveremulator.company.Opportunity;
import io.outhire.leveremulator.company.Stage;
import io.outhire.leveremulator.company.User;
import io.outhire.leveremulator.http.Json;
import io.outhire.leveremulator.http.Parameters;
import io.outhire.leveremulator.http.Request;
import io.outhire.leveremulator.http.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** What a person does with a candidate on its page or on the board. */
final class ChangingCandidate {
  private final Company company;
  private final Opportunity opportunity;
  private final Parameters form;
  private final User user;

  ChangingCandidate(Company company, Opportunity opportunity, Request request, Session session) {
    this.company = company;
    this.opportunity = opportunity;
    this.form = request.form();
    this.user = session.user();
  }

  /** Makes the change of that name; empty when there is none such. */
  Optional<Response> make(String change) {
    return switch (change) {
      case "stage" -> Optional.of(move());
      case "archive" -> Optional.of(archive());
      case "archive/removal" -> Optional.of(unarchive());
      case "tags", "sources" -> Optional.of(add(change));
      case "tags/removal", "sources/removal" -> Optional.of(remove(change.split("/", 2)[0]));
      case "owner" -> Optional.of(own());
      case "notes" -> Optional.of(note());
      default -> Optional.empty();
    };
  }

  private Response back(String said) {
    return form.first("back", "").equals("board")
        ? Response.seeOther("/candidates")
        : Response.seeOther("/candidates/" + opportunity.id() + "?said=" + said);
  }

  private void change(Consumer<ObjectNode> change) {
    company.put(
        Json.changed(
            opportunity,
            Opportunity.class,
            fields -> {
              fields.put("updatedAt", company.now()).put("lastInteractionAt", company.now());
              change.accept(fields);
            }));
  }

  private Response move() {
    Optional<Stage> to =
        company.stage(form.first("stage")).filter(s -> !s.id().equals(opportunity.stage()));
    to.ifPresent(stage -> change(fields -> move(fields, stage)));
    return back(to.isPresent() ? "moved" : "");
  }

  private void move(ObjectNode fields, Stage stage) {
    fields.put("stage", stage.id()).put("lastAdvancedAt", company.now());
    fields
        .withArray("/stageChanges")
        .addObject()
        .put("toStageId", stage.id())
        .put("toStageIndex", company.stageIndex(stage))
        .put("updatedAt", company.now())
        .put("userId", user.id());
  }

  private Response archive() {
    String reason = form.first("reason", "");
    boolean known = company.archiveReasons().stream().anyMatch(r -> r.id().equals(reason));
    if (known) {
      change(
          fields ->
              fields.putObject("archived").put("reason", reason).put("archivedAt", company.now()));
    }
    return back(known ? "archived" : "");
  }

  private Response unarchive() {
    change(fields -> fields.putNull("archived"));
    return back("unarchived");
  }

  private List<String> words(String field) {
    return new ArrayList<>(field.equals("tags") ? opportunity.tags() : opportunity.sources());
  }

  private Response add(String field) {
    String word = form.first("word", "").strip();
    List<String> words = words(field);
    if (!word.isEmpty() && !words.contains(word)) {
      words.add(word);
      change(fields -> fields.set(field, Json.strings(words)));
    }
    return back(field);
  }

  private Response remove(String field) {
    List<String> words = words(field);
    words.remove(form.first("word", ""));
    change(fields -> fields.set(field, Json.strings(words)));
    return back(field);
  }

  private Response own() {
    String owner = company.user(form.first("owner")).map(User::id).orElse(null);
    change(fields -> fields.put("owner", owner));
    return back("owner");
  }

  private Response note() {
    String value = form.first("value", "").strip();
    if (!value.isEmpty()) {
      ObjectNode fields =
          Json.object()
              .put("id", UUID.randomUUID().toString())
              .put("opportunity", opportunity.id())
              .put("user", user.id())
              .put("value", value)
              .put("secret", false)
              .put("stage", opportunity.stage())
              .put("createdAt", company.now());
      company.add(Json.MAPPER.convertValue(fields, Note.class));
      change(ignored -> {});
    }
    return back(value.isEmpty() ? "" : "note");
  }
}
