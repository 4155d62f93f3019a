package io.outhire.leveremulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outhire.leveremulator.company.Contact;
import io.outhire.leveremulator.http.Json;
import io.outhire.leveremulator.http.Response;
import java.util.List;

/** {@code /contacts/:id}; Lever has no list of contacts. */
final class ContactsApi {
  private ContactsApi() {}

  static List<Route> routes() {
    return List.of(Route.get("/contacts/:contact", "contact:read:admin", ContactsApi::get));
  }

  private static Response get(Call call) {
    String id = call.id("contact");
    Contact contact =
        call.company().contact(id).orElseThrow(() -> ApiFailure.notFound("contacts", id));
    return Response.json(200, Json.object().set("data", toJson(contact)));
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
    return json;
  }
}
