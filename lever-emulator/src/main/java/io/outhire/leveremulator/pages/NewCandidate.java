package io.outhire.leveremulator.pages;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outhire.leveremulator.company.Company;
import io.outhire.leveremulator.company.Contact;
import io.outhire.leveremulator.company.Opportunity;
import io.outhire.leveremulator.company.Phone;
import io.outhire.leveremulator.company.Posting;
import io.outhire.leveremulator.company.Stage;
import io.outhire.leveremulator.company.User;
import io.outhire.leveremulator.http.Json;
import io.outhire.leveremulator.http.Parameters;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A candidate that a person adds by hand. */
final class NewCandidate {
  private NewCandidate() {}

  /** Adds one; answers the candidacy's id. */
  static String add(Company company, Parameters form, User user) {
    List<String> emails = given(form, "email");
    Contact contact = company.contactByEmail(emails).orElseGet(() -> contact(form, emails));
    company.put(contact);
    Opportunity opportunity = opportunity(company, contact, form, user);
    company.put(opportunity);
    return opportunity.id();
  }

  private static List<String> given(Parameters form, String field) {
    String value = form.first(field, "").strip();
    return value.isEmpty() ? List.of() : List.of(value);
  }

  private static Contact contact(Parameters form, List<String> emails) {
    List<Phone> phones =
        given(form, "phone").stream().map(number -> new Phone(null, number)).toList();
    return new Contact(
        UUID.randomUUID().toString(),
        form.first("name", "").strip(),
        form.first("headline", ""),
        form.first("location", ""),
        emails,
        phones,
        List.of(),
        false);
  }

  private static Opportunity opportunity(
      Company company, Contact contact, Parameters form, User user) {
    long now = company.now();
    Optional<Posting> posting = company.posting(form.first("posting"));
    Stage stage = company.stages().getFirst();
    ObjectNode fields =
        Json.object()
            .put("id", UUID.randomUUID().toString())
            .put("contact", contact.id())
            .put("stage", stage.id())
            .put("origin", "sourced")
            .put("sourcedBy", user.id())
            .put("owner", user.id())
            .put("createdAt", now)
            .put(
                "confidentiality",
                posting.map(Posting::confidentiality).orElse("non-confidential"));
    fields.set("tags", Json.strings(posting.map(Posting::words).orElse(List.of())));
    fields.set("sources", Json.strings(List.of("Added manually")));
    fields.set("followers", Json.strings(List.of(user.id())));
    fields
        .putArray("stageChanges")
        .addObject()
        .put("toStageId", stage.id())
        .put("toStageIndex", 0)
        .put("updatedAt", now)
        .put("userId", user.id());
    posting.ifPresent(found -> fields.set("application", application(found, user, now)));
    return Json.MAPPER.convertValue(fields, Opportunity.class);
  }

  private static ObjectNode application(Posting posting, User user, long now) {
    return Json.object()
        .put("id", UUID.randomUUID().toString())
        .put("type", "user")
        .put("posting", posting.id())
        .put("postingOwner", posting.owner())
        .put("postingHiringManager", posting.hiringManager())
        .put("user", user.id())
        .put("createdAt", now);
  }
}
