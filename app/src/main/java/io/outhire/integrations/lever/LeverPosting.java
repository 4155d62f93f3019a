package io.outhire.integrations.lever;

import com.fasterxml.jackson.databind.JsonNode;
import io.outhire.integrations.ats.AtsPosting;
import io.outhire.integrations.ats.AtsPosting.Pay;
import io.outhire.integrations.ats.AtsPosting.Pay.Interval;
import io.outhire.integrations.ats.AtsPosting.Section;
import io.outhire.integrations.ats.AtsPosting.Workplace;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a posting (docs/lever.md 7.1), in which nearly everything may be missing or null. */
final class LeverPosting {
  private static final Map<String, Interval> INTERVALS =
      Map.of(
          "per-year-salary", Interval.YEAR,
          "per-month-salary", Interval.MONTH,
          "semi-month-salary", Interval.HALF_MONTH,
          "bi-month-salary", Interval.TWO_MONTHS,
          "bi-week-salary", Interval.TWO_WEEKS,
          "per-week-salary", Interval.WEEK,
          "per-day-wage", Interval.DAY,
          "per-hour-wage", Interval.HOUR,
          "one-time", Interval.ONCE);

  private LeverPosting() {}

  static AtsPosting read(JsonNode posting) {
    JsonNode content = posting.path("content");
    JsonNode categories = posting.path("categories");
    return new AtsPosting(
        LeverJson.text(posting, "id").orElse(""),
        LeverJson.text(posting, "text").orElse(""),
        isOpen(posting),
        html(content, "descriptionHtml", "description").orElse(""),
        content.path("lists").valueStream().map(LeverPosting::section).toList(),
        html(content, "closingHtml", "closing").orElse(""),
        workplace(LeverJson.text(posting, "workplaceType").orElse("")),
        pay(posting.path("salaryRange")),
        html(posting, "salaryDescriptionHtml", "salaryDescription"),
        LeverJson.text(categories, "location"),
        LeverJson.texts(categories, "allLocations"),
        LeverJson.text(posting, "country"),
        LeverJson.text(categories, "team"),
        LeverJson.text(categories, "department"),
        LeverJson.text(categories, "commitment"),
        LeverJson.address(posting.path("urls"), "show"),
        LeverJson.address(posting.path("urls"), "apply"),
        Instant.ofEpochMilli(posting.path("updatedAt").asLong()));
  }

  /** Published on the internal or the external job site, and for everyone (docs/lever.md 7.4). */
  private static boolean isOpen(JsonNode posting) {
    List<String> channels = LeverJson.texts(posting, "distributionChannels");
    return "published".equals(posting.path("state").asText())
        && Set.of("public", "internal").stream().anyMatch(channels::contains)
        && !"confidential".equals(posting.path("confidentiality").asText());
  }

  private static Section section(JsonNode list) {
    return new Section(list.path("text").asText(""), list.path("content").asText(""));
  }

  /** The HTML, or else the plain text made HTML. */
  private static Optional<String> html(JsonNode node, String htmlKey, String plainKey) {
    return LeverJson.text(node, htmlKey)
        .or(() -> LeverJson.text(node, plainKey).map(LeverPosting::paragraphs));
  }

  private static String paragraphs(String plain) {
    return plain
        .strip()
        .lines()
        .filter(line -> !line.isBlank())
        .map(line -> line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
        .collect(Collectors.joining("</p><p>", "<p>", "</p>"));
  }

  private static Workplace workplace(String type) {
    return switch (type) {
      case "onsite", "on-site" -> Workplace.ON_SITE;
      case "hybrid" -> Workplace.HYBRID;
      case "remote" -> Workplace.REMOTE;
      default -> Workplace.UNSPECIFIED;
    };
  }

  /** Nothing unless currency, interval and one amount are understood: a wrong pay is worse. */
  private static Optional<Pay> pay(JsonNode range) {
    BigDecimal min = amount(range.path("min"));
    BigDecimal max = amount(range.path("max"));
    Interval interval = INTERVALS.get(range.path("interval").asText(""));
    Optional<String> currency = LeverJson.text(range, "currency");
    if (currency.isEmpty() || interval == null || (min == null && max == null)) {
      return Optional.empty();
    }
    return Optional.of(new Pay(min, max, currency.get(), interval));
  }

  private static @Nullable BigDecimal amount(JsonNode number) {
    return number.isNumber() ? number.decimalValue() : null;
  }
}
