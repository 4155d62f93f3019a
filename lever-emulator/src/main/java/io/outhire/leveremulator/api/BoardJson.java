package io.outhire.leveremulator.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outhire.leveremulator.company.Account;
import io.outhire.leveremulator.company.Posting;
import io.outhire.leveremulator.http.Json;
import io.outhire.leveremulator.switches.Switch;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A posting as the public board shows it: other names than in version 1, and nothing internal. */
final class BoardJson {
  private BoardJson() {}

  /** A posting of that account. */
  static ObjectNode of(Posting posting, Account account, Links links) {
    ObjectNode json = of(posting, account.site(), links);
    if (posting.workplaceType().equals("onsite")) {
      json.put("workplaceType", account.switches().get(Switch.BOARD_WORKPLACE_TYPE));
    }
    return json;
  }

  private static ObjectNode of(Posting posting, String site, Links links) {
    Posting.Content content = posting.content();
    Posting.Opening opening = opening(content);
    ObjectNode json = Json.object().put("id", posting.id()).put("text", posting.text());
    json.set("categories", categories(posting.categories()));
    json.put("country", posting.country())
        .put("opening", opening.opening())
        .put("openingPlain", opening.openingPlain())
        .put("description", content.descriptionHtml())
        .put("descriptionPlain", content.description())
        .put("descriptionBody", opening.body())
        .put("descriptionBodyPlain", opening.bodyPlain())
        .put("additional", content.closingHtml())
        .put("additionalPlain", content.closing())
        .put("hostedUrl", links.job(site, posting.id()))
        .put("applyUrl", links.apply(site, posting.id()))
        .put("workplaceType", posting.workplaceType())
        .put("createdAt", posting.createdAt());
    ArrayNode lists = json.putArray("lists");
    content.lists().forEach(list -> lists.add(Json.of(list)));
    addSalary(json, posting);
    return json;
  }

  private static Posting.Opening opening(Posting.Content content) {
    return Objects.requireNonNullElseGet(
        content.opening(),
        () -> new Posting.Opening("", "", content.descriptionHtml(), content.description()));
  }

  private static ObjectNode categories(Posting.Categories categories) {
    ObjectNode json = Json.object();
    putIfPresent(json, "commitment", categories.commitment());
    putIfPresent(json, "department", categories.department());
    putIfPresent(json, "level", categories.level());
    putIfPresent(json, "location", categories.location());
    putIfPresent(json, "team", categories.team());
    json.set("allLocations", Json.strings(categories.allLocations()));
    return json;
  }

  private static void addSalary(ObjectNode json, Posting posting) {
    Posting.SalaryRange range = posting.salaryRange();
    if (range != null) {
      json.set("salaryRange", Json.of(range));
    }
    putIfPresent(json, "salaryDescription", posting.salaryDescriptionHtml());
    putIfPresent(json, "salaryDescriptionPlain", posting.salaryDescription());
  }

  private static void putIfPresent(ObjectNode json, String key, @Nullable String value) {
    if (value != null) {
      json.put(key, value);
    }
  }

  /** What the posting has at that category; "All" where it has nothing or it is none. */
  static String category(Posting posting, String name) {
    Posting.Categories categories = posting.categories();
    String value =
        switch (name) {
          case "location" -> categories.location();
          case "commitment" -> categories.commitment();
          case "department" -> categories.department();
          case "level" -> categories.level();
          case "team" -> categories.team();
          default -> null;
        };
    return Objects.requireNonNullElse(value, "All");
  }
}
