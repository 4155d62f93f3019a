package io.outhire.jobs;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A further location of a job.
 *
 * @param country ISO 3166-1 alpha-2
 */
public record OtherPlace(JobAddress address, String country) {
  public OtherPlace {
    if (!JobContent.isCountry(country)) {
      throw new IllegalArgumentException("not an ISO 3166-1 code of a country");
    }
  }

  /** Reads "Lyon, France", "Austin, TX, US" or "NL"; the country stands last. */
  public static Optional<OtherPlace> parse(String line) {
    List<String> parts =
        Arrays.stream(line.split(",", -1)).map(String::strip).filter(p -> !p.isEmpty()).toList();
    if (parts.isEmpty() || parts.size() > 3 || line.length() > JobAddress.LONGEST) {
      return Optional.empty();
    }
    Optional<String> city = parts.size() > 1 ? Optional.of(parts.getFirst()) : Optional.empty();
    Optional<String> region = parts.size() > 2 ? Optional.of(parts.get(1)) : Optional.empty();
    return CountryNames.code(parts.getLast())
        .map(country -> new OtherPlace(JobAddress.of(city, region), country));
  }

  /** As {@link #parse} reads it. */
  public String words(Locale reader) {
    String name = JobFacts.country(country, reader);
    String place =
        address.city().map(city -> city + ", ").orElse("")
            + address.region().map(region -> region + ", ").orElse("");
    return place + name;
  }
}
