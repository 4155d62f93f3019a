package io.outhire.leveremulator.api;

import io.outhire.leveremulator.company.Application;
import io.outhire.leveremulator.company.Applied;
import io.outhire.leveremulator.company.Attachment;
import io.outhire.leveremulator.company.Company;
import io.outhire.leveremulator.company.Contact;
import io.outhire.leveremulator.company.EeoResponse;
import io.outhire.leveremulator.company.Lists;
import io.outhire.leveremulator.company.Opportunity;
import io.outhire.leveremulator.company.Posting;
import io.outhire.leveremulator.company.Stage;
import io.outhire.leveremulator.http.Part;
import io.outhire.leveremulator.switches.Switch;
import io.outhire.leveremulator.switches.Switches;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a candidate's application makes: always one more candidacy, never a second contact. */
final class Applying {
  private static final String FIRST_STAGE = "applicant-new";

  private final Company company;
  private final Switches switches;
  private final Submission submission;
  private final long now;

  Applying(Company company, Switches switches, Submission submission, long now) {
    this.company = company;
    this.switches = switches;
    this.submission = submission;
    this.now = now;
  }

  /** Stores everything; the id of the application. */
  String apply() {
    Contact contact = contact();
    Application application = application();
    Opportunity opportunity = opportunity(contact, application);
    company.put(contact);
    company.put(opportunity);
    Part resume = submission.resume();
    if (resume != null) {
      store(resume, opportunity, Attachment.Kind.RESUME);
    }
    submission.files().forEach(file -> store(file, opportunity, Attachment.Kind.FILE));
    if (!submission.eeo().isEmpty()) {
      company
          .records()
          .add(new EeoResponse(opportunity.id(), submission.posting().id(), submission.eeo(), now));
    }
    return application.id();
  }

  /** The one who has the address stays as he is. */
  private Contact contact() {
    Applied applied = submission.applied();
    List<String> emails = Lists.ofNullable(applied.email());
    return company
        .contactByEmail(emails)
        .orElseGet(
            () ->
                new Contact(
                    UUID.randomUUID().toString(),
                    Objects.requireNonNullElse(applied.name(), ""),
                    Objects.requireNonNullElse(applied.company(), ""),
                    "",
                    emails,
                    Lists.ofNullable(applied.phone()),
                    applied.links(),
                    false));
  }

  private Application application() {
    Posting posting = submission.posting();
    return new Application(
        UUID.randomUUID().toString(),
        "posting",
        posting.id(),
        posting.owner(),
        posting.hiringManager(),
        null,
        now,
        submission.applied());
  }

  private Opportunity opportunity(Contact contact, Application application) {
    Posting posting = submission.posting();
    Stage stage = company.stage(FIRST_STAGE).orElse(company.stages().getFirst());
    return new Opportunity(
        UUID.randomUUID().toString(),
        contact.id(),
        stage.id(),
        posting.confidentiality(),
        posting.words(),
        List.of(submission.source()),
        origin(contact),
        null,
        posting.owner(),
        Lists.ofNullable(posting.owner()),
        application,
        null,
        List.of(new Opportunity.StageChange(stage.id(), company.stageIndex(stage), now, null)),
        location(),
        now,
        now,
        now,
        now,
        null,
        submission.dataProtection());
  }

  private String origin(Contact contact) {
    boolean colleague =
        company.users().stream()
            .map(user -> user.email().replaceFirst(".*@", "").toLowerCase(Locale.ROOT))
            .anyMatch(contact::hasEmailAt);
    return colleague && switches.is(Switch.COMPANY_EMAIL_ORIGIN, "INTERNAL")
        ? "internal"
        : submission.origin();
  }

  private @Nullable String location() {
    return submission.location() == null ? place(submission.posting()) : submission.location();
  }

  /** Where a candidacy is when nobody chose: unspecified if the posting has several places. */
  static @Nullable String place(Posting posting) {
    boolean several = posting.categories().allLocations().size() > 1;
    return several ? "unspecified" : posting.categories().location();
  }

  private void store(Part part, Opportunity opportunity, Attachment.Kind kind) {
    company.put(FilesApi.attachment(part, opportunity.id(), kind, now));
  }
}
