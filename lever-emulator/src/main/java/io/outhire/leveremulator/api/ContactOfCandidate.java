package io.outhire.leveremulator.api;

import io.outhire.leveremulator.company.Company;
import io.outhire.leveremulator.company.Contact;
import io.outhire.leveremulator.company.Phone;
import io.outhire.leveremulator.http.Part;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The person of a new candidacy: somebody whom the company knows already, or somebody new. */
final class ContactOfCandidate {
  private final Company company;
  private final Body body;
  private final ResumeText resume;

  ContactOfCandidate(Call call, Body body) {
    this.company = call.company();
    this.body = body;
    this.resume = call.query().flag("parse") ? ResumeText.of(resumeFile(body)) : ResumeText.NONE;
  }

  private static Optional<Part> resumeFile(Body body) {
    return body.files().stream().filter(part -> part.name().equals("resumeFile")).findFirst();
  }

  /** The one named, with what is new added; or the owner of the address, left as he is. */
  Optional<Contact> known() {
    String id = body.text("contact");
    if (id == null) {
      return company.contactByEmail(emails());
    }
    Contact named =
        company
            .contact(id)
            .filter(contact -> !contact.isAnonymized())
            .orElseThrow(() -> ApiFailure.unknown("contact"));
    return Optional.of(named.plus(body.texts("emails"), body.phones(), body.texts("links")));
  }

  /** What the résumé says fills only what was left blank. */
  Contact unknown() {
    List<Phone> phones = body.phones();
    return new Contact(
        UUID.randomUUID().toString(),
        body.has("name") ? orEmpty("name") : resume.name(),
        orEmpty("headline"),
        orEmpty("location"),
        emails(),
        phones.isEmpty() ? resume.phones() : phones,
        body.texts("links"),
        false);
  }

  private List<String> emails() {
    List<String> given = body.texts("emails");
    return given.isEmpty() ? resume.emails() : given;
  }

  private String orEmpty(String field) {
    return Objects.requireNonNullElse(body.text(field), "");
  }
}
