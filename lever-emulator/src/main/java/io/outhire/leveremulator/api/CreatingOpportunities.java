package io.outhire.leveremulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outhire.leveremulator.company.Application;
import io.outhire.leveremulator.company.Attachment;
import io.outhire.leveremulator.company.Company;
import io.outhire.leveremulator.company.Contact;
import io.outhire.leveremulator.company.Lists;
import io.outhire.leveremulator.company.Opportunity;
import io.outhire.leveremulator.company.Posting;
import io.outhire.leveremulator.company.Stage;
import io.outhire.leveremulator.company.User;
import io.outhire.leveremulator.http.Json;
import io.outhire.leveremulator.http.Part;
import io.outhire.leveremulator.http.Response;
import io.outhire.leveremulator.switches.Switch;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /opportunities}. Nothing makes it idempotent: each call is one more candidacy, as at
 * Lever.
 */
final class CreatingOpportunities {
  private static final Set<String> ORIGINS =
      Set.of("agency", "applied", "internal", "referred", "sourced", "university");

  private static final Set<String> OVER = Set.of("closed", "pending", "rejected");

  private final Call call;
  private final Company company;
  private final Body body;
  private final User performer;
  private final @Nullable Posting posting;

  private CreatingOpportunities(Call call) {
    this.call = call;
    this.company = call.company();
    this.body = body(call);
    this.performer = call.performer(body);
    this.posting = posting();
  }

  static List<Route> routes() {
    return List.of(
        Route.post(
            "/opportunities",
            "opportunities:write:admin",
            call -> new CreatingOpportunities(call).create()));
  }

  private static Body body(Call call) {
    int megabytes = call.switches().number(Switch.LARGEST_CREATE_MB);
    if (megabytes > 0 && call.request().body().size() > megabytes * 1024L * 1024L) {
      throw ApiFailure.tooLarge("The request is larger than " + megabytes + " MB.");
    }
    return Body.read(call.request());
  }

  /** Lever accepted a candidate for a draft; what it does with closed ones nobody knows. */
  private @Nullable Posting posting() {
    List<String> ids = body.texts("postings");
    if (ids.size() > 1) {
      throw ApiFailure.severalPostings();
    }
    return ids.isEmpty()
        ? null
        : company
            .posting(ids.getFirst())
            .filter(found -> call.maySee(found.confidential()))
            .filter(
                found ->
                    call.is(Switch.CREATE_ON_CLOSED, "ACCEPTED") || !OVER.contains(found.state()))
            .orElseThrow(() -> ApiFailure.unknown("postings"));
  }

  /** Everything is checked before anything is stored. */
  private Response create() {
    var person = new ContactOfCandidate(call, body);
    Optional<Contact> known = person.known();
    Contact contact = known.orElseGet(person::unknown);
    Opportunity opportunity = opportunity(contact);
    company.put(contact);
    company.put(opportunity);
    body.files().forEach(part -> store(part, opportunity));
    ObjectNode json = OpportunityJson.of(opportunity, company, call.links());
    ObjectNode answer = Json.object().put("deduped", known.isPresent());
    answer.set("data", json);
    return Response.json(201, answer);
  }

  private Opportunity opportunity(Contact contact) {
    long createdAt = body.pastTime("createdAt", call.now()).orElse(call.now());
    String origin = origin();
    Stage stage = stage();
    return new Opportunity(
        UUID.randomUUID().toString(),
        contact.id(),
        stage.id(),
        posting == null ? "non-confidential" : posting.confidentiality(),
        Lists.union(body.texts("tags"), posting == null ? List.of() : posting.words()),
        Lists.union(body.texts("sources"), List.of()),
        origin,
        origin.equals("sourced") ? performer.id() : null,
        owner(),
        followers(),
        application(createdAt),
        archived(createdAt),
        List.of(arrival(stage, createdAt)),
        location(),
        createdAt,
        call.now(),
        createdAt,
        createdAt,
        null,
        null);
  }

  private Opportunity.StageChange arrival(Stage stage, long at) {
    return new Opportunity.StageChange(stage.id(), company.stageIndex(stage), at, performer.id());
  }

  private String origin() {
    String origin =
        Objects.requireNonNullElseGet(
            body.text("origin"), () -> call.switches().get(Switch.DEFAULT_ORIGIN));
    if (!ORIGINS.contains(origin)) {
      throw ApiFailure.unknown("origin");
    }
    return origin;
  }

  private Stage stage() {
    String id = body.text("stage");
    return id == null
        ? company.stages().getFirst()
        : company.stage(id).orElseThrow(() -> ApiFailure.unknown("stage"));
  }

  private String owner() {
    String owner = body.text("owner");
    if (owner != null) {
      return company.user(owner).map(User::id).orElseThrow(() -> ApiFailure.unknown("owner"));
    }
    boolean byPosting = call.query().flag("perform_as_posting_owner");
    String postingOwner = posting == null ? null : posting.owner();
    return byPosting && postingOwner != null ? postingOwner : performer.id();
  }

  /** An interviewer who creates a candidate does not follow it, as was recorded. */
  private List<String> followers() {
    Stream<String> asked = body.texts("followers").stream();
    Stream<String> postingOwner = Stream.ofNullable(posting == null ? null : posting.owner());
    boolean follows =
        call.is(Switch.CREATOR_FOLLOWS, "ALWAYS") || !performer.accessRole().equals("interviewer");
    Stream<String> creator = follows ? Stream.of(performer.id()) : Stream.of();
    List<String> followers =
        Stream.of(asked, postingOwner, creator).flatMap(s -> s).distinct().toList();
    if (followers.stream().anyMatch(id -> company.user(id).isEmpty())) {
      throw ApiFailure.unknown("followers");
    }
    return followers;
  }

  private @Nullable Application application(long createdAt) {
    return posting == null
        ? null
        : new Application(
            UUID.randomUUID().toString(),
            "user",
            posting.id(),
            posting.owner(),
            posting.hiringManager(),
            performer.id(),
            createdAt,
            null);
  }

  private Opportunity.@Nullable Archived archived(long createdAt) {
    // Lever's own sample text spells the multipart field "archive".
    String field = body.has("archived") ? "archived" : "archive";
    if (!body.has(field)) {
      return null;
    }
    Body archived = body.object(field);
    String reason = archived.text("reason");
    boolean known = company.archiveReasons().stream().anyMatch(r -> r.id().equals(reason));
    long archivedAt = archived.pastTime("archivedAt", call.now()).orElse(call.now());
    if (reason == null || !known || archivedAt < createdAt) {
      throw ApiFailure.unknown("archived");
    }
    return new Opportunity.Archived(reason, archivedAt);
  }

  private @Nullable String location() {
    String given = body.text("opportunityLocation");
    if (given != null || posting == null) {
      return given;
    }
    return Applying.place(posting);
  }

  private void store(Part part, Opportunity opportunity) {
    boolean resume = part.name().equals("resumeFile");
    if (!resume && !part.name().matches("files?(\\[\\d*])?")) {
      return;
    }
    var kind = resume ? Attachment.Kind.RESUME : Attachment.Kind.FILE;
    Attachment file = FilesApi.attachment(part, opportunity.id(), kind, call.now());
    company.put(file);
    String action = resume ? "resume-imported" : "file-added";
    company.records().add(FilesApi.action(action, file, performer, call.now()));
  }
}
