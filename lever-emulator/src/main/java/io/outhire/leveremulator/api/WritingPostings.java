package io.outhire.leveremulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.outhire.leveremulator.company.Posting;
import io.outhire.leveremulator.company.User;
import io.outhire.leveremulator.http.Json;
import io.outhire.leveremulator.http.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /postings} and {@code POST /postings/:id}, the latter leaving alone what it omits.
 */
final class WritingPostings {
  private static final String SCOPE = "postings:write:admin";
  private static final Set<String> STATES =
      Set.of("published", "internal", "closed", "draft", "pending", "rejected");
  private static final Set<String> CHANNELS = Set.of("internal", "public");
  private static final Set<String> WORKPLACES =
      Set.of("unspecified", "onsite", "on-site", "remote", "hybrid");

  private final Call call;
  private final Body body;
  private final User performer;
  private final @Nullable Posting old;

  private WritingPostings(Call call, @Nullable Posting old) {
    this.call = call;
    this.old = old;
    this.body = Body.read(call.request());
    this.performer = call.performer(body);
  }

  static List<Route> routes() {
    return List.of(
        Route.post("/postings", SCOPE, call -> new WritingPostings(call, null).store(201)),
        Route.post(
            "/postings/:posting",
            SCOPE,
            call -> new WritingPostings(call, PostingsApi.found(call)).store(200)));
  }

  private Response store(int status) {
    if ("confidential".equals(body.text("confidentiality"))
        || (old != null && old.confidential())) {
      throw ApiFailure.badRequest("Confidential postings cannot be written by the API");
    }
    Posting posting = posting();
    call.company().put(posting);
    return Response.json(status, Json.object().set("data", PostingsApi.shaped(posting, call)));
  }

  private Posting posting() {
    String text = body.text("text");
    if (old == null && (text == null || text.isBlank())) {
      throw ApiFailure.missing("text");
    }
    String state = oneOf("state", STATES, old == null ? "draft" : old.state());
    return new Posting(
        old == null ? UUID.randomUUID().toString() : old.id(),
        text == null ? Objects.requireNonNull(old).text() : text,
        state,
        channels(state),
        "non-confidential",
        old == null ? performer.id() : old.user(),
        user("owner", old == null ? performer.id() : old.owner()),
        user("hiringManager", old == null ? null : old.hiringManager()),
        categories(),
        body.has("tags") || old == null ? body.texts("tags") : old.tags(),
        PostingContent.read(body, old),
        body.has("country") || old == null ? body.text("country") : old.country(),
        old == null ? List.of(performer.id()) : old.followers(),
        old == null ? null : old.reqCode(),
        body.has("requisitionCodes") || old == null
            ? body.texts("requisitionCodes")
            : old.requisitionCodes(),
        salaryRange(),
        body.has("salaryDescription") || old == null
            ? body.text("salaryDescription")
            : old.salaryDescription(),
        body.has("salaryDescriptionHtml") || old == null
            ? body.text("salaryDescriptionHtml")
            : old.salaryDescriptionHtml(),
        workplace(),
        old == null ? call.now() : old.createdAt(),
        call.now());
  }

  private String oneOf(String field, Set<String> allowed, String otherwise) {
    String value = Objects.requireNonNullElse(body.text(field), otherwise);
    if (!allowed.contains(value)) {
      throw ApiFailure.unknown(field);
    }
    return value;
  }

  /** Only a published posting has channels; one that is published without any is on both. */
  private @Nullable List<String> channels(String state) {
    List<String> asked = body.texts("distributionChannels");
    if (!CHANNELS.containsAll(asked)) {
      throw ApiFailure.unknown("distributionChannels");
    }
    if (!state.equals("published")) {
      return null;
    }
    List<String> before = old == null ? null : old.distributionChannels();
    return Stream.of(asked, Objects.requireNonNullElse(before, List.<String>of()))
        .filter(channels -> !channels.isEmpty())
        .findFirst()
        .orElse(List.of("internal", "public"));
  }

  private @Nullable String user(String field, @Nullable String otherwise) {
    String id = body.text(field);
    if (id == null) {
      return otherwise;
    }
    return call.company().user(id).map(User::id).orElseThrow(() -> ApiFailure.unknown(field));
  }

  private Posting.Categories categories() {
    Posting.Categories before = old == null ? null : old.categories();
    if (!body.has("categories") && before != null) {
      return before;
    }
    Body given = body.object("categories");
    List<String> all = new ArrayList<>(given.texts("allLocations"));
    String location = given.text("location");
    if (location != null && !all.contains(location)) {
      all.addFirst(location);
    }
    return new Posting.Categories(
        given.has("commitment") || before == null ? given.text("commitment") : before.commitment(),
        given.has("department") || before == null ? given.text("department") : before.department(),
        given.has("level") || before == null ? given.text("level") : before.level(),
        location != null || before == null ? location : before.location(),
        given.has("team") || before == null ? given.text("team") : before.team(),
        all.isEmpty() && before != null ? before.allLocations() : all);
  }

  /** Once it is set it can be changed, but not taken back. */
  private String workplace() {
    String before = old == null ? "unspecified" : old.workplaceType();
    String now = oneOf("workplaceType", WORKPLACES, before).replace("on-site", "onsite");
    if (now.equals("unspecified") && !before.equals("unspecified")) {
      throw ApiFailure.badRequest("workplaceType cannot return to unspecified");
    }
    return now;
  }

  /** All of it or nothing. */
  private Posting.@Nullable SalaryRange salaryRange() {
    if (!body.has("salaryRange")) {
      return old == null ? null : old.salaryRange();
    }
    JsonNode range = body.fields().path("salaryRange");
    JsonNode min = range.path("min");
    JsonNode max = range.path("max");
    String currency = range.path("currency").asText("");
    String interval = range.path("interval").asText("");
    if (!min.isNumber() || !max.isNumber() || currency.isEmpty() || interval.isEmpty()) {
      throw ApiFailure.invalid("salaryRange");
    }
    return new Posting.SalaryRange(min.numberValue(), max.numberValue(), currency, interval);
  }
}
