package io.outhire.leveremulator.pages;

import io.outhire.leveremulator.company.Application;
import io.outhire.leveremulator.company.ArchiveReason;
import io.outhire.leveremulator.company.Attachment;
import io.outhire.leveremulator.company.Company;
import io.outhire.leveremulator.company.Contact;
import io.outhire.leveremulator.company.Note;
import io.outhire.leveremulator.company.Opportunity;
import io.outhire.leveremulator.company.Phone;
import io.outhire.leveremulator.company.Posting;
import io.outhire.leveremulator.company.Stage;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A candidacy in words. */
public record CandidateView(
    String id,
    String name,
    String headline,
    String location,
    List<String> emails,
    List<String> phones,
    List<Link> links,
    String stage,
    boolean confidential,
    String archived,
    List<String> tags,
    List<String> sources,
    String origin,
    String owner,
    String sourcedBy,
    List<String> followers,
    @Nullable Job job,
    List<Resume> resumes,
    List<Resume> files,
    List<Remark> notes,
    String added,
    List<Step> steps) {

  /** A link of the person; only web addresses can be followed. */
  public record Link(String text, boolean web) {
    static Link of(String text) {
      String lower = text.toLowerCase(Locale.ROOT);
      return new Link(text, lower.startsWith("https://") || lower.startsWith("http://"));
    }
  }

  /** The posting of the application. */
  public record Job(String id, String title, String applied) {}

  /** A résumé or another file to download. */
  public record Resume(String id, String name, String size) {}

  /** A note. */
  public record Remark(String author, String text, String when) {}

  /** An arrival in a stage. */
  public record Step(String stage, String when, String by) {}

  static CandidateView of(Opportunity opportunity, Company company) {
    Contact contact = company.contact(opportunity.contact()).orElseThrow();
    return new CandidateView(
        opportunity.id(),
        contact.name().isBlank() ? "No name" : contact.name(),
        contact.headline(),
        contact.location(),
        contact.emails(),
        contact.phones().stream().map(CandidateView::phone).toList(),
        contact.links().stream().map(Link::of).toList(),
        stage(opportunity.stage(), company),
        opportunity.confidentiality().equals("confidential"),
        archived(opportunity, company),
        opportunity.tags(),
        opportunity.sources(),
        Words.capitalised(opportunity.origin()),
        Words.name(opportunity.owner(), company),
        Words.name(opportunity.sourcedBy(), company),
        opportunity.followers().stream().map(id -> Words.name(id, company)).toList(),
        job(opportunity.application(), company),
        files(opportunity, Attachment.Kind.RESUME, company),
        files(opportunity, Attachment.Kind.FILE, company),
        company.notes(opportunity.id()).stream().map(note -> remark(note, company)).toList(),
        Words.time(opportunity.createdAt()),
        opportunity.stageChanges().stream().map(change -> step(change, company)).toList());
  }

  private static List<Resume> files(
      Opportunity opportunity, Attachment.Kind kind, Company company) {
    return company.attachments(opportunity.id(), kind).stream()
        .map(file -> new Resume(file.id(), file.name(), Words.bytes(file.content().size())))
        .toList();
  }

  private static String phone(Phone phone) {
    return phone.type() == null ? phone.value() : phone.value() + " (" + phone.type() + ")";
  }

  private static String stage(String id, Company company) {
    return company.stage(id).map(Stage::text).orElse(id);
  }

  private static String archived(Opportunity opportunity, Company company) {
    Opportunity.Archived archived = opportunity.archived();
    if (archived == null) {
      return "";
    }
    return company.archiveReasons().stream()
            .filter(reason -> reason.id().equals(archived.reason()))
            .map(ArchiveReason::text)
            .findFirst()
            .orElse("Archived")
        + ", "
        + Words.day(archived.archivedAt());
  }

  private static @Nullable Job job(@Nullable Application application, Company company) {
    if (application == null) {
      return null;
    }
    String title = company.posting(application.posting()).map(Posting::text).orElse("Deleted");
    return new Job(application.posting(), title, Words.time(application.createdAt()));
  }

  private static Remark remark(Note note, Company company) {
    return new Remark(Words.name(note.user(), company), note.value(), Words.time(note.createdAt()));
  }

  private static Step step(Opportunity.StageChange change, Company company) {
    return new Step(
        stage(change.toStageId(), company),
        Words.time(change.updatedAt()),
        Words.name(change.userId(), company));
  }
}
