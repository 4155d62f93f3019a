package io.outhire.leveremulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outhire.leveremulator.company.Contact;
import io.outhire.leveremulator.http.Json;
import io.outhire.leveremulator.http.Response;
import java.util.List;
import java.util.Objects;

/** {@code /contacts/:id}; Lever has no list of contacts. */
final class ContactsApi {
  private ContactsApi() {}

  static List<Route> routes() {
    return List.of(
        Route.get("/contacts/:contact", "contact:read:admin", ContactsApi::get),
        Route.put("/contacts/:contact", "contact:write:admin", ContactsApi::change));
  }

  private static Response get(Call call) {
    return Response.json(200, Json.object().set("data", toJson(found(call))));
  }

  private static Contact found(Call call) {
    String id = call.id("contact");
    return call.company().contact(id).orElseThrow(() -> ApiFailure.notFound("contacts", id));
  }

  /**
   * What the body leaves out stays; the location is a plain text here. The answer was recorded with
   * fewer keys than that to reading.
   */
  private static Response change(Call call) {
    Contact old = found(call);
    if (old.isAnonymized()) {
      throw ApiFailure.badRequest("Anonymized contacts cannot be updated");
    }
    Body body = Body.read(call.request());
    var changed =
        new Contact(
            old.id(),
            Objects.requireNonNullElse(body.text("name"), old.name()),
            Objects.requireNonNullElse(body.text("headline"), old.headline()),
            Objects.requireNonNullElse(body.text("location"), old.location()),
            body.has("emails") ? body.texts("emails") : old.emails(),
            body.has("phones") ? body.phones() : old.phones(),
            old.links(),
            false);
    call.company().put(changed);
    ObjectNode answer = toJson(changed);
    answer.remove(List.of("isAnonymized", "dataProtection"));
    return Response.json(200, Json.object().set("data", answer));
  }

  /** The location is an object here, though a string on opportunities. */
  static ObjectNode toJson(Contact contact) {
    ObjectNode json =
        Json.object()
            .put("id", contact.id())
            .put("name", contact.name())
            .put("headline", contact.headline())
            .put("isAnonymized", contact.isAnonymized());
    json.set("location", Json.object().put("name", contact.location()));
    json.set("emails", Json.strings(contact.emails()));
    json.set("phones", OpportunityJson.phones(contact.phones()));
    json.putObject("dataProtection")
        .putObject("interviewIntelligence")
        .put("allowed", true)
        .putNull("expiresAt");
    return json;
  }
}
