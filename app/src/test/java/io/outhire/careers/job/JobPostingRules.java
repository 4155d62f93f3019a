package io.outhire.careers.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;

/**
 * Google's rules for JobPosting ("Job posting" of Search Central, as revised in September 2026),
 * read from the JSON alone and by other means than the product's.
 */
final class JobPostingRules {
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Set<String> TYPES =
      Set.of(
          "FULL_TIME",
          "PART_TIME",
          "CONTRACTOR",
          "TEMPORARY",
          "INTERN",
          "VOLUNTEER",
          "PER_DIEM",
          "OTHER");

  private final JsonNode posting;
  private final List<String> broken = new ArrayList<>();

  private JobPostingRules(String json) throws Exception {
    this.posting = new ObjectMapper().readTree(json);
  }

  /**
   * The rules that a posting breaks, in words.
   *
   * @param company whose name does not belong into the title
   */
  static List<String> broken(String json, String company) throws Exception {
    var rules = new JobPostingRules(json);
    rules.frame();
    rules.text(company);
    rules.dates();
    rules.employer();
    rules.place();
    rules.types();
    rules.pay();
    return rules.broken;
  }

  private void frame() {
    rule(posting.path("@context").asText().matches("https?://schema.org/?"), "@context");
    rule(posting.path("@type").asText().equals("JobPosting"), "@type");
    rule(posting.path("directApply").asBoolean(), "directApply is true for our own form");
  }

  private void text(String company) {
    String title = posting.path("title").asText();
    String text = Jsoup.parse(posting.path("description").asText()).text();
    rule(!title.isBlank(), "title is required");
    rule(!title.matches(".*(#\\s?\\d|(?i:\\breq[ -]?\\d)).*"), "no code in the title: " + title);
    rule(!title.matches(".*([€$£]\\s?\\d|\\d{4}-\\d\\d-\\d\\d).*"), "no pay or date: " + title);
    rule(!title.endsWith(" at " + company), "no company in the title: " + title);
    rule(!text.isBlank(), "description is required");
    rule(!text.equalsIgnoreCase(title), "the description is not the title");
    rule(
        Jsoup.parse(posting.path("description").asText()).select("script,style").isEmpty(),
        "no script");
  }

  private void dates() {
    rule(parses(() -> LocalDate.parse(posting.path("datePosted").asText())), "datePosted");
    if (posting.has("validThrough")) {
      rule(
          parses(() -> OffsetDateTime.parse(posting.path("validThrough").asText())),
          "validThrough is an ISO date-time");
    }
  }

  private void employer() {
    JsonNode employer = posting.path("hiringOrganization");
    rule(
        employer.isTextual()
            ? employer.asText().equals("confidential")
            : !employer.path("name").asText().isBlank(),
        "hiringOrganization has a name, or is confidential");
    if (employer.isTextual()) {
      rule(
          posting.path("identifier").path("name").asText().equals("confidential"),
          "a hidden employer's name stands nowhere");
    }
    rule(!posting.path("identifier").path("value").asText().isBlank(), "identifier has a value");
  }

  private void place() {
    boolean remote = posting.path("jobLocationType").asText().equals("TELECOMMUTE");
    List<JsonNode> countries = several("applicantLocationRequirements");
    List<JsonNode> places = several("jobLocation");
    rule(!posting.has("jobLocationType") || remote, "TELECOMMUTE is all there is");
    rule(remote == !countries.isEmpty(), "TELECOMMUTE goes with the countries of applicants");
    rule(!places.isEmpty() || !countries.isEmpty(), "a place, or countries of applicants");
    countries.forEach(
        one -> {
          rule(one.path("@type").asText().equals("Country"), "a country");
          rule(COUNTRIES.contains(one.path("name").asText()), "a country's code");
        });
    places.forEach(
        one -> {
          JsonNode address = one.path("address");
          rule(one.path("@type").asText().equals("Place"), "a place");
          rule(address.path("@type").asText().equals("PostalAddress"), "an address");
          rule(COUNTRIES.contains(address.path("addressCountry").asText()), "addressCountry");
        });
  }

  private void types() {
    several("employmentType").forEach(type -> rule(TYPES.contains(type.asText()), "" + type));
  }

  private void pay() {
    if (!posting.has("baseSalary")) {
      return;
    }
    JsonNode pay = posting.path("baseSalary");
    JsonNode value = pay.path("value");
    rule(pay.path("currency").asText().matches("[A-Z]{3}"), "currency");
    rule(
        Arrays.asList("HOUR", "DAY", "WEEK", "MONTH", "YEAR")
            .contains(value.path("unitText").asText()),
        "unitText");
    rule(value.has("value") || value.has("minValue") || value.has("maxValue"), "a sum");
    if (value.has("minValue") && value.has("maxValue")) {
      rule(value.path("minValue").asDouble() < value.path("maxValue").asDouble(), "a range");
    }
  }

  private List<JsonNode> several(String name) {
    JsonNode node = posting.path(name);
    return node.isMissingNode()
        ? List.of()
        : node.isArray() ? StreamSupport.stream(node.spliterator(), false).toList() : List.of(node);
  }

  private static boolean parses(Runnable reading) {
    try {
      reading.run();
      return true;
    } catch (RuntimeException no) {
      return false;
    }
  }

  private void rule(boolean kept, String words) {
    if (!kept) {
      broken.add(words);
    }
  }
}
