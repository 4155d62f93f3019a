package io.outhire.integrations.lever;

import com.fasterxml.jackson.databind.JsonNode;
import io.outhire.integrations.ats.AtsAccount;
import io.outhire.integrations.ats.AtsApplication;
import io.outhire.integrations.ats.AtsCandidacy;
import io.outhire.integrations.ats.AtsFailure;
import io.outhire.integrations.ats.AtsForm;
import io.outhire.integrations.ats.AtsNote;
import io.outhire.integrations.ats.AtsPage;
import io.outhire.integrations.ats.AtsPosting;
import io.outhire.integrations.ats.AtsSearch;
import io.outhire.integrations.ats.AtsSighting;
import io.outhire.integrations.ats.AtsUser;
import io.outhire.integrations.ats.Departure;
import io.outhire.integrations.ats.Standing;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Lever's API v1 in the words of {@link AtsAccount}. */
final class LeverAccount implements AtsAccount {
  private static final String PAGE = "100";
  private static final int FORBIDDEN = 403;

  /** Ids come from forms too, and must not reach another path than the one meant. */
  private static final Pattern ID =
      Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");

  private static final Set<String> ENDED = Set.of("closed", "rejected");

  private final LeverCalls calls;
  private final LeverSettings settings;

  LeverAccount(LeverCalls calls, LeverSettings settings) {
    this.calls = calls;
    this.settings = settings;
  }

  /** Lever tells no name of an account; the path of its job site is the nearest thing. */
  @Override
  public Optional<String> name() throws AtsFailure {
    JsonNode page = calls.get("/postings", openPostings().with("limit", "10"));
    return page.path("data")
        .valueStream()
        .map(posting -> LeverJson.address(posting.path("urls"), "show"))
        .flatMap(Optional::stream)
        .map(show -> site(show).orElse(""))
        .filter(site -> !site.isBlank())
        .findFirst();
  }

  /** Of {@code https://jobs.lever.co/acme/5b0d…} the {@code acme}, with a capital letter. */
  static Optional<String> site(URI show) {
    String[] parts = Optional.ofNullable(show.getPath()).orElse("").split("/", -1);
    for (int i = 1; i + 1 < parts.length; i++) {
      if (ID.matcher(parts[i + 1]).matches() && !parts[i].isBlank()) {
        return Optional.of(
            parts[i].substring(0, 1).toUpperCase(java.util.Locale.ROOT) + parts[i].substring(1));
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<AtsUser> user(String userId) throws AtsFailure {
    return isId(userId)
        ? calls.find("/users/" + userId, new LeverQuery()).map(found -> user(found.path("data")))
        : Optional.empty();
  }

  @Override
  public AtsPage<AtsUser> users(Optional<String> cursor) throws AtsFailure {
    JsonNode page = calls.get("/users", paged(new LeverQuery(), cursor));
    List<AtsUser> users =
        page.path("data").valueStream().map(LeverAccount::user).filter(AtsUser::active).toList();
    return new AtsPage<>(users, next(page));
  }

  private static AtsUser user(JsonNode user) {
    String email = LeverJson.text(user, "email").orElse("");
    String name =
        LeverJson.text(user, "name").or(() -> LeverJson.text(user, "username")).orElse(email);
    boolean active = !user.path("deactivatedAt").isNumber();
    return new AtsUser(user.path("id").asText(""), name, email, active);
  }

  @Override
  public AtsPage<AtsPosting> postings(Optional<String> cursor) throws AtsFailure {
    JsonNode page = calls.get("/postings", paged(openPostings(), cursor));
    List<AtsPosting> postings =
        page.path("data").valueStream().map(LeverPosting::read).filter(AtsPosting::open).toList();
    return new AtsPage<>(postings, next(page));
  }

  /** Both channels are named, or those on the internal job site alone are missing (7.2, trap 1). */
  private static LeverQuery openPostings() {
    return new LeverQuery()
        .with("state", "published")
        .with("distributionChannel", "public")
        .with("distributionChannel", "internal");
  }

  @Override
  public Optional<AtsPosting> posting(String postingId) throws AtsFailure {
    return isId(postingId)
        ? calls
            .find("/postings/" + postingId, new LeverQuery())
            .map(found -> LeverPosting.read(found.path("data")))
        : Optional.empty();
  }

  @Override
  public Optional<AtsForm> form(String postingId) throws AtsFailure {
    return isId(postingId)
        ? calls
            .find("/postings/" + postingId + "/apply", new LeverQuery())
            .map(found -> LeverForm.read(found.path("data")))
        : Optional.empty();
  }

  /** Closed and rejected postings still take what is made through the API (docs/lever.md 9.2). */
  @Override
  public Standing standing(String postingId) throws AtsFailure {
    Optional<JsonNode> found =
        isId(postingId)
            ? calls.find("/postings/" + postingId, new LeverQuery().with("include", "state"))
            : Optional.empty();
    return found
        .map(posting -> LeverJson.text(posting.path("data"), "state").orElse(""))
        .map(state -> ENDED.contains(state) ? Standing.CLOSED : Standing.GOOD)
        .orElse(Standing.GONE);
  }

  @Override
  public void check() throws AtsFailure {
    calls.get("/stages", new LeverQuery().with("limit", "1"));
  }

  @Override
  public AtsCandidacy create(AtsApplication application, Departure departure) throws AtsFailure {
    JsonNode made =
        calls.create(
            "/opportunities",
            creating(application),
            CreateBody.of(application, settings.origin()),
            departure);
    if (LeverJson.text(made.path("data"), "id").isEmpty()) {
      throw new AtsFailure.OutcomeUnknown("Lever's answer does not name what was made.");
    }
    return candidacy(made.path("data"), made.path("deduped").asBoolean(false));
  }

  /** Only a file can be parsed; what the candidate gave wins over what is read from it. */
  private LeverQuery creating(AtsApplication application) {
    LeverQuery query = new LeverQuery().with("perform_as", application.performAs());
    return settings.parse() && application.resume().isPresent()
        ? query.with("parse", "true")
        : query;
  }

  @Override
  public String note(AtsNote note, Departure departure) throws AtsFailure {
    return new LeverNotes(calls).add(note, departure);
  }

  @Override
  public List<String> notes(String candidacyId, String line) throws AtsFailure {
    return new LeverNotes(calls).holding(candidacyId, line);
  }

  /**
   * A quick recruiter may have archived it, so those archived from the posting count too (20.2).
   */
  @Override
  public List<AtsCandidacy> find(AtsSearch search) throws AtsFailure {
    Map<String, AtsCandidacy> found = new LinkedHashMap<>();
    if (search.postingId().isEmpty()) {
      collect(search, criteria(search), found);
    } else {
      String posting = search.postingId().get();
      collect(search, criteria(search).with("posting_id", posting), found);
      collect(search, criteria(search).with("archived_posting_id", posting), found);
    }
    return found.values().stream()
        .sorted(Comparator.comparing(AtsCandidacy::createdAt).thenComparing(AtsCandidacy::id))
        .toList();
  }

  @Override
  public AtsPage<AtsSighting> tagged(String tag, Instant since, Optional<String> cursor)
      throws AtsFailure {
    String criteria =
        new LeverQuery()
            .with("tag", tag)
            .with("created_at_start", Long.toString(since.toEpochMilli()))
            .with("expand", "applications")
            .toString();
    JsonNode page = opportunities(criteria, cursor);
    return new AtsPage<>(
        page.path("data").valueStream().map(LeverAccount::sighting).toList(), next(page));
  }

  private static AtsSighting sighting(JsonNode opportunity) {
    AtsCandidacy candidacy = candidacy(opportunity, false);
    return new AtsSighting(
        candidacy.id(),
        candidacy.contactId(),
        LeverJson.text(opportunity.path("applications").path(0), "posting"),
        candidacy.createdAt(),
        opportunity.path("archived").isObject(),
        candidacy.showUrl());
  }

  @Override
  public void archive(String candidacyId, String performAs) throws AtsFailure {
    putArchived(candidacyId, performAs, Optional.of(reason()));
  }

  @Override
  public void restore(String candidacyId, String performAs) throws AtsFailure {
    putArchived(candidacyId, performAs, Optional.empty());
  }

  /** The customer's own word for a duplicate, or else any reason for not hiring. */
  private String reason() throws AtsFailure {
    List<JsonNode> reasons =
        calls
            .get("/archive_reasons", new LeverQuery())
            .path("data")
            .valueStream()
            .filter(one -> !one.path("type").asText("").equals("hired"))
            .toList();
    return reasons.stream()
        .filter(
            one -> one.path("text").asText("").toLowerCase(java.util.Locale.ROOT).contains("dup"))
        .findFirst()
        .or(() -> reasons.stream().findFirst())
        .map(one -> one.path("id").asText(""))
        .orElseThrow(
            () -> new AtsFailure.Refused(404, "Lever has no reason to archive somebody for."));
  }

  private void putArchived(String id, String performAs, Optional<String> reason) throws AtsFailure {
    if (!isId(id)) {
      throw new AtsFailure.Refused(404, "Lever does not know this.");
    }
    calls.put(
        "/opportunities/%s/archived".formatted(id),
        new LeverQuery().with("perform_as", performAs),
        LeverJson.write(LeverJson.object().put("reason", reason.orElse(null))));
  }

  private static LeverQuery criteria(AtsSearch search) {
    return new LeverQuery()
        .with("email", search.email())
        .with("tag", search.tag())
        .with("created_at_start", Long.toString(search.since().toEpochMilli()))
        .with("expand", "applications");
  }

  private void collect(AtsSearch search, LeverQuery criteria, Map<String, AtsCandidacy> found)
      throws AtsFailure {
    for (JsonNode opportunity : everyPage(criteria.toString())) {
      if (isSought(opportunity, search)) {
        AtsCandidacy candidacy = candidacy(opportunity, false);
        found.put(candidacy.id(), candidacy);
      }
    }
  }

  private List<JsonNode> everyPage(String criteria) throws AtsFailure {
    List<JsonNode> opportunities = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      JsonNode page = opportunities(criteria, cursor);
      page.path("data").forEach(opportunities::add);
      cursor = next(page);
    } while (cursor.isPresent());
    return opportunities;
  }

  /** Without the grant for confidential ones, asking for them may be refused (docs/lever.md 4). */
  private JsonNode opportunities(String criteria, Optional<String> cursor) throws AtsFailure {
    try {
      return calls.get(
          "/opportunities", paged(LeverQuery.of(criteria).with("confidentiality", "all"), cursor));
    } catch (AtsFailure.Refused refused) {
      if (refused.status() != FORBIDDEN) {
        throw refused;
      }
      return calls.get("/opportunities", paged(LeverQuery.of(criteria), cursor));
    }
  }

  private static boolean isSought(JsonNode opportunity, AtsSearch search) {
    return LeverJson.texts(opportunity, "tags").contains(search.tag())
        && search
            .postingId()
            .map(posting -> isFor(opportunity, posting))
            .orElseGet(() -> opportunity.path("applications").isEmpty());
  }

  /** An application that was not expanded cannot be looked into; Lever's own filter then counts. */
  private static boolean isFor(JsonNode opportunity, String posting) {
    return opportunity
        .path("applications")
        .valueStream()
        .anyMatch(
            application ->
                application.isTextual() || posting.equals(application.path("posting").asText()));
  }

  private static AtsCandidacy candidacy(JsonNode opportunity, boolean deduped) {
    return new AtsCandidacy(
        opportunity.path("id").asText(),
        opportunity.path("contact").asText(""),
        deduped,
        LeverJson.address(opportunity.path("urls"), "show"),
        Instant.ofEpochMilli(opportunity.path("createdAt").asLong()));
  }

  /**
   * The cursor comes percent-encoded already and is encoded once more on its way, as the clients do
   * that are known to work (docs/lever.md 4).
   */
  static LeverQuery paged(LeverQuery query, Optional<String> cursor) {
    query.with("limit", PAGE);
    cursor.ifPresent(token -> query.with("offset", token));
    return query;
  }

  static Optional<String> next(JsonNode page) {
    return page.path("hasNext").asBoolean(false) ? LeverJson.text(page, "next") : Optional.empty();
  }

  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }
}
