package io.outhire.leveremulator;

import io.outhire.leveremulator.company.Attachment;
import io.outhire.leveremulator.company.Company;
import io.outhire.leveremulator.company.Contact;
import io.outhire.leveremulator.company.Opportunity;
import io.outhire.leveremulator.company.Phone;
import io.outhire.leveremulator.http.Bytes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A candidacy with its person, as tests want to see it.
 *
 * @param stage id of the stage
 * @param posting id of the posting; null without one
 * @param resumes oldest first
 */
public record Candidate(
    String id,
    String contact,
    String name,
    List<String> emails,
    List<Phone> phones,
    List<String> links,
    List<String> tags,
    List<String> sources,
    String origin,
    String stage,
    @Nullable String owner,
    @Nullable String sourcedBy,
    @Nullable String posting,
    List<Resume> resumes) {

  static Candidate of(Opportunity opportunity, Company company) {
    Contact contact = company.contact(opportunity.contact()).orElseThrow();
    var application = opportunity.application();
    return new Candidate(
        opportunity.id(),
        contact.id(),
        contact.name(),
        contact.emails(),
        contact.phones(),
        contact.links(),
        opportunity.tags(),
        opportunity.sources(),
        opportunity.origin(),
        opportunity.stage(),
        opportunity.owner(),
        opportunity.sourcedBy(),
        application == null ? null : application.posting(),
        company.attachments(opportunity.id(), Attachment.Kind.RESUME).stream()
            .map(file -> new Resume(file.name(), file.contentType(), file.content()))
            .toList());
  }

  /** A résumé and its very bytes. */
  public record Resume(String name, String contentType, Bytes content) {}
}
