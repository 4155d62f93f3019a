package io.outhire.leveremulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outhire.leveremulator.company.Company;
import io.outhire.leveremulator.company.Contact;
import io.outhire.leveremulator.company.Lists;
import io.outhire.leveremulator.company.Opportunity;
import io.outhire.leveremulator.company.Stage;
import io.outhire.leveremulator.company.User;
import io.outhire.leveremulator.http.Json;
import io.outhire.leveremulator.http.Response;
import io.outhire.leveremulator.switches.Switch;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Stage, archive, tags, sources and links of a candidacy. All but links answer with the person's
 * own fields blank, as Lever does.
 */
final class ChangingOpportunities {
  private static final String SCOPE = "opportunities:write:admin";

  private final Call call;
  private final Company company;
  private final Opportunity opportunity;
  private final Body body;
  private final @Nullable String userId;

  private ChangingOpportunities(Call call) {
    this.call = call;
    this.company = call.company();
    this.opportunity = OpportunitiesApi.found(call);
    this.body = Body.read(call.request());
    this.userId = call.changer(body).map(User::id).orElse(null);
  }

  static List<Route> routes() {
    String one = "/opportunities/:opportunity";
    return List.of(
        Route.put(one + "/stage", SCOPE, call -> new ChangingOpportunities(call).stage()),
        Route.put(one + "/archived", SCOPE, call -> new ChangingOpportunities(call).archived()),
        Route.post(one + "/addTags", SCOPE, call -> new ChangingOpportunities(call).addTags()),
        Route.post(
            one + "/removeTags", SCOPE, call -> new ChangingOpportunities(call).removeTags()),
        Route.post(
            one + "/addSources",
            SCOPE,
            call -> new ChangingOpportunities(call).sources(Lists::union)),
        Route.post(
            one + "/removeSources",
            SCOPE,
            call -> new ChangingOpportunities(call).sources(Lists::without)),
        Route.post(
            one + "/addLinks", SCOPE, call -> new ChangingOpportunities(call).links(Lists::union)),
        Route.post(
            one + "/removeLinks",
            SCOPE,
            call -> new ChangingOpportunities(call).links(Lists::without)));
  }

  /** An archived candidacy moves too. */
  private Response stage() {
    String id = body.text("stage");
    if (id == null) {
      throw ApiFailure.missing("stage");
    }
    Stage stage = company.stage(id).orElseThrow(() -> ApiFailure.unknown("stage"));
    return changed(opportunity.movedTo(stage, company.stageIndex(stage), userId, call.now()));
  }

  private Response archived() {
    if (!body.fields().has("reason")) {
      throw ApiFailure.missing("reason");
    }
    String reason = body.text("reason");
    if (reason == null || reason.isEmpty()) {
      return changed(opportunity.archivedAs(null, call.now()));
    }
    if (company.archiveReasons().stream().noneMatch(known -> known.id().equals(reason))) {
      throw ApiFailure.unknown("reason");
    }
    var archived = new Opportunity.Archived(reason, call.now());
    return changed(opportunity.archivedAs(archived, call.now()));
  }

  private Response addTags() {
    List<String> present = opportunity.tags();
    List<String> added =
        asked("tags").stream().filter(tag -> present.stream().noneMatch(is(tag))).toList();
    return changed(opportunity.withTags(Lists.union(present, added), call.now()));
  }

  private Predicate<String> is(String tag) {
    boolean anyCase = call.is(Switch.TAG_MATCH, "IGNORE_CASE");
    return other ->
        anyCase
            ? other.toLowerCase(Locale.ROOT).equals(tag.toLowerCase(Locale.ROOT))
            : other.equals(tag);
  }

  private Response removeTags() {
    return changed(
        opportunity.withTags(Lists.without(opportunity.tags(), asked("tags")), call.now()));
  }

  private Response sources(BiFunction<List<String>, List<String>, List<String>> change) {
    List<String> sources = change.apply(opportunity.sources(), asked("sources"));
    return changed(opportunity.withSources(sources, call.now()));
  }

  /** Links are the person's, so every candidacy of that person shows the change. */
  private Response links(BiFunction<List<String>, List<String>, List<String>> change) {
    Contact contact = company.contact(opportunity.contact()).orElseThrow();
    company.put(contact.withLinks(change.apply(contact.links(), asked("links"))));
    company.put(opportunity.withTags(opportunity.tags(), call.now()));
    return answer(OpportunityJson.of(stored(), company, call.links()));
  }

  private List<String> asked(String field) {
    if (!body.has(field)) {
      throw ApiFailure.missing(field);
    }
    return body.texts(field);
  }

  private Response changed(Opportunity changed) {
    company.put(changed);
    return answer(OpportunityJson.blanked(stored(), company, call.links()));
  }

  private Opportunity stored() {
    return company.opportunity(opportunity.id()).orElseThrow();
  }

  private static Response answer(ObjectNode opportunity) {
    return Response.json(200, Json.object().set("data", opportunity));
  }
}
