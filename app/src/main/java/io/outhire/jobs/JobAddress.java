package io.outhire.jobs;

import io.outhire.common.PlainText;
import java.util.Optional;

/**
 * Parts of an address as schema.org's PostalAddress has them; as many as are known.
 *
 * @param region the state, county or province
 */
public record JobAddress(
    Optional<String> street,
    Optional<String> city,
    Optional<String> region,
    Optional<String> postalCode) {
  public static final int LONGEST = 200;

  public static final JobAddress UNKNOWN =
      new JobAddress(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * @throws IllegalArgumentException when a part has more than {@link #LONGEST} characters
   */
  public JobAddress {
    street = line(street);
    city = line(city);
    region = line(region);
    postalCode = line(postalCode);
  }

  /** Only a city, and its region if known. */
  public static JobAddress of(Optional<String> city, Optional<String> region) {
    return new JobAddress(Optional.empty(), city, region, Optional.empty());
  }

  /** Whether no part is known. */
  public boolean isUnknown() {
    return equals(UNKNOWN);
  }

  private static Optional<String> line(Optional<String> text) {
    Optional<String> line = text.map(PlainText::oneLine).filter(words -> !words.isEmpty());
    if (line.filter(words -> words.length() > LONGEST).isPresent()) {
      throw new IllegalArgumentException("at most %d characters".formatted(LONGEST));
    }
    return line;
  }
}
