package io.outhire.integrations.ats;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A job as the ATS describes it. Its HTML is the customer's: to be cleaned before it is kept.
 *
 * @param id the provider's
 * @param open whether it is on offer now (for Lever: published on a job site)
 * @param sections what follows the description, in order: lists under their headings
 * @param closingHtml what ends the text; empty if there is none
 * @param location the main place in the customer's words, if any
 * @param allLocations every place, the main one included
 * @param country ISO 3166-1 alpha-2, if known
 * @param team the customer's word for the team, if any; likewise department and commitment
 * @param showUrl its public page, if it has one
 * @param applyUrl its public application form, if it has one
 * @param updatedAt when it last changed
 */
public record AtsPosting(
    String id,
    String title,
    boolean open,
    String descriptionHtml,
    List<Section> sections,
    String closingHtml,
    Workplace workplace,
    Optional<Pay> pay,
    Optional<String> payDescriptionHtml,
    Optional<String> location,
    List<String> allLocations,
    Optional<String> country,
    Optional<String> team,
    Optional<String> department,
    Optional<String> commitment,
    Optional<URI> showUrl,
    Optional<URI> applyUrl,
    Instant updatedAt) {

  /** Takes copies of the lists. */
  public AtsPosting {
    sections = List.copyOf(sections);
    allLocations = List.copyOf(allLocations);
  }

  /**
   * A headed part of the text.
   *
   * @param heading plain text; may be blank
   * @param html list items with or without the list around them, or whole blocks
   */
  public record Section(String heading, String html) {}

  /** Where the work is done. */
  public enum Workplace {
    UNSPECIFIED,
    ON_SITE,
    HYBRID,
    REMOTE
  }

  /**
   * The base pay.
   *
   * @param min the lower end, if told
   * @param max the upper end, if told
   * @param currency ISO 4217
   * @param interval what the amounts are for
   */
  public record Pay(
      @Nullable BigDecimal min, @Nullable BigDecimal max, String currency, Interval interval) {
    /** What a sum is paid for. */
    public enum Interval {
      YEAR,
      MONTH,
      HALF_MONTH,
      TWO_MONTHS,
      TWO_WEEKS,
      WEEK,
      DAY,
      HOUR,
      ONCE
    }
  }
}
