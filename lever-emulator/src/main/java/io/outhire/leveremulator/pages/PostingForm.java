package io.outhire.leveremulator.pages;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outhire.leveremulator.company.Company;
import io.outhire.leveremulator.company.Posting;
import io.outhire.leveremulator.company.User;
import io.outhire.leveremulator.http.Json;
import io.outhire.leveremulator.http.Parameters;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a person types about a posting, as text.
 *
 * @param id empty for a new one
 * @param fields by name; what was not typed is missing
 * @param sections the titled lists, an empty one at the end for one more
 */
public record PostingForm(String id, Map<String, String> fields, List<Section> sections) {
  private static final List<String> NAMES =
      List.of(
          "text",
          "team",
          "department",
          "location",
          "otherLocations",
          "commitment",
          "workplaceType",
          "country",
          "descriptionHtml",
          "closingHtml",
          "min",
          "max",
          "currency",
          "interval",
          "owner",
          "hiringManager",
          "requisitionCodes",
          "tags",
          "confidentiality",
          "state");

  /** A titled list. */
  public record Section(int number, String title, String content) {}

  static PostingForm empty(User user) {
    return new PostingForm(
        "", Map.of("owner", user.id(), "state", "draft"), List.of(new Section(1, "", "")));
  }

  static PostingForm read(String id, Parameters form) {
    var fields = new HashMap<String, String>();
    NAMES.forEach(name -> fields.put(name, form.first(name, "").strip()));
    List<String> titles = form.all("sectionTitle");
    List<String> contents = form.all("sectionContent");
    var sections = new ArrayList<Section>();
    for (int i = 0; i < Math.min(titles.size(), contents.size()); i++) {
      if (!titles.get(i).isBlank() || !contents.get(i).isBlank()) {
        sections.add(new Section(sections.size() + 1, titles.get(i).strip(), contents.get(i)));
      }
    }
    return new PostingForm(id, fields, sections);
  }

  static PostingForm of(Posting posting) {
    var fields = new HashMap<String, String>();
    Posting.Categories categories = posting.categories();
    fields.put("text", posting.text());
    fields.put("team", orEmpty(categories.team()));
    fields.put("department", orEmpty(categories.department()));
    fields.put("location", orEmpty(categories.location()));
    fields.put(
        "otherLocations",
        String.join(
            "\n",
            categories.allLocations().stream()
                .filter(place -> !place.equals(categories.location()))
                .toList()));
    fields.put("commitment", orEmpty(categories.commitment()));
    fields.put("workplaceType", posting.workplaceType());
    fields.put("country", orEmpty(posting.country()));
    fields.put("descriptionHtml", posting.content().descriptionHtml());
    fields.put("closingHtml", posting.content().closingHtml());
    fields.put("owner", orEmpty(posting.owner()));
    fields.put("hiringManager", orEmpty(posting.hiringManager()));
    fields.put("requisitionCodes", String.join(", ", posting.requisitionCodes()));
    fields.put("tags", String.join(", ", posting.tags()));
    salary(posting.salaryRange(), fields);
    return new PostingForm(posting.id(), fields, sections(posting));
  }

  private static void salary(Posting.@Nullable SalaryRange range, Map<String, String> fields) {
    if (range != null) {
      fields.put("min", Objects.toString(range.min(), ""));
      fields.put("max", Objects.toString(range.max(), ""));
      fields.put("currency", range.currency());
      fields.put("interval", range.interval());
    }
  }

  private static List<Section> sections(Posting posting) {
    var sections = new ArrayList<Section>();
    for (Posting.Section each : posting.content().lists()) {
      sections.add(new Section(sections.size() + 1, each.text(), each.content()));
    }
    sections.add(new Section(sections.size() + 1, "", ""));
    return sections;
  }

  private static String orEmpty(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }

  /** What was typed there; empty when nothing was. */
  public String value(String name) {
    return fields.getOrDefault(name, "");
  }

  /** What is wrong with it, in words; empty when nothing is. */
  String mistake() {
    if (value("text").isEmpty()) {
      return "Enter a title";
    }
    List<String> pay = Stream.of("min", "max", "currency", "interval").map(this::value).toList();
    boolean none = pay.subList(0, 3).stream().allMatch(String::isEmpty);
    if (!none && pay.stream().anyMatch(String::isEmpty)) {
      return "Give the lowest and the highest pay, its currency and its interval, or none of them";
    }
    boolean numbers =
        pay.subList(0, 2).stream().allMatch(n -> n.matches("[0-9]{1,12}(\\.[0-9]{1,4})?"));
    return none || numbers ? "" : "Write pay in digits, such as 31000 or 14.50";
  }

  /** The posting as typed; what the form does not ask for stays as it was. */
  Posting toPosting(@Nullable Posting old, User user, long now) {
    Posting start = old == null ? blank(user, now) : old;
    return Json.changed(start, Posting.class, json -> fill(json, now));
  }

  private Posting blank(User user, long now) {
    String state =
        PostingPages.states(value("state")).stream().anyMatch(Choice::chosen)
            ? value("state")
            : "draft";
    ObjectNode json =
        Json.object()
            .put("id", UUID.randomUUID().toString())
            .put("text", "")
            .put("state", state)
            .put("user", user.id())
            .put(
                "confidentiality",
                value("confidentiality").equals("confidential")
                    ? "confidential"
                    : "non-confidential")
            .put("createdAt", now);
    if (state.equals("published")) {
      json.set("distributionChannels", Json.strings(List.of("internal", "public")));
    }
    return Json.MAPPER.convertValue(json, Posting.class);
  }

  private void fill(ObjectNode json, long now) {
    json.put("text", value("text")).put("workplaceType", workplace()).put("updatedAt", now);
    json.put("country", orNull("country"))
        .put("owner", orNull("owner"))
        .put("hiringManager", orNull("hiringManager"));
    json.set("categories", categories());
    json.set("content", content());
    json.set("tags", Json.strings(split(value("tags"), ",")));
    json.set("requisitionCodes", Json.strings(split(value("requisitionCodes"), ",")));
    if (value("min").isEmpty()) {
      json.putNull("salaryRange");
    } else {
      json.putObject("salaryRange")
          .put("min", new BigDecimal(value("min")))
          .put("max", new BigDecimal(value("max")))
          .put("currency", value("currency"))
          .put("interval", value("interval"));
    }
  }

  private String workplace() {
    String type = value("workplaceType");
    return List.of("onsite", "remote", "hybrid").contains(type) ? type : "unspecified";
  }

  private @Nullable String orNull(String name) {
    return value(name).isEmpty() ? null : value(name);
  }

  private ObjectNode categories() {
    ObjectNode categories = Json.object();
    for (String name : List.of("team", "department", "location", "commitment")) {
      categories.put(name, orNull(name));
    }
    List<String> all =
        Stream.concat(
                Stream.ofNullable(orNull("location")),
                split(value("otherLocations"), "\n").stream())
            .distinct()
            .toList();
    categories.set("allLocations", Json.strings(all));
    return categories;
  }

  /** Plain texts are left out and so derived from the HTML. */
  private ObjectNode content() {
    ObjectNode content =
        Json.object()
            .put("descriptionHtml", value("descriptionHtml"))
            .put("closingHtml", value("closingHtml"));
    var lists = content.putArray("lists");
    sections.forEach(
        each -> lists.addObject().put("text", each.title()).put("content", each.content()));
    return content;
  }

  private static List<String> split(String text, String separator) {
    return Arrays.stream(text.split(separator, -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  static @Nullable List<String> channels(String state, Parameters form) {
    List<String> chosen =
        Stream.of("internal", "public").filter(c -> form.all("channel").contains(c)).toList();
    if (!state.equals("published")) {
      return null;
    }
    return chosen.isEmpty() ? List.of("internal", "public") : chosen;
  }

  /** The drop-downs of the form. */
  Map<String, Object> choices(Company company) {
    var choices = new HashMap<String, Object>();
    choices.put("owners", Choice.users(company, orNull("owner"), "Nobody"));
    choices.put("managers", Choice.users(company, orNull("hiringManager"), "Nobody"));
    choices.put("states", PostingPages.states(value("state")));
    choices.put(
        "workplaces",
        Choice.of(
            workplace(),
            "unspecified",
            "Not said",
            "onsite",
            "On-site",
            "remote",
            "Remote",
            "hybrid",
            "Hybrid"));
    choices.put(
        "intervals",
        Choice.of(
            value("interval"),
            "",
            "Not said",
            "per-year-salary",
            "Per year",
            "per-month-salary",
            "Per month",
            "semi-month-salary",
            "Twice a month",
            "bi-month-salary",
            "Every two months",
            "bi-week-salary",
            "Every two weeks",
            "per-week-salary",
            "Per week",
            "per-day-wage",
            "Per day",
            "per-hour-wage",
            "Per hour",
            "one-time",
            "Once"));
    return choices;
  }
}
