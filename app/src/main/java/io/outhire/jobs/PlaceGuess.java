package io.outhire.jobs;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a location in the employer's words most likely means; a person confirms it at the review.
 *
 * @param country of the main location, if the words tell it
 * @param remoteCountries where a fully remote job may be done from, as far as the words tell
 */
public record PlaceGuess(
    Optional<String> country, JobAddress address, List<String> remoteCountries) {
  private static final Pattern SEPARATOR = Pattern.compile("[,/;|()]|\\s[-–—]\\s");
  private static final Pattern NOT_A_PLACE =
      Pattern.compile(
          "(?i)remote|hybrid|anywhere|worldwide|home ?office|office|on-?site|emea|europe");

  /** State codes of the USA that no country uses as its own where cities are named. */
  private static final Set<String> STATES =
      Set.of(
          ("AK AZ CA CO CT DC FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ"
                  + " NM NV NY OH OK OR PA RI SC SD TN TX UT VA VT WA WI WV WY")
              .split(" ", -1));

  /** Places that are named alone so often that nobody adds the country. */
  private static final Map<String, String> CITIES = Cities.COUNTRIES;

  /** Reads a location, beside a country that is known for certain. */
  public static PlaceGuess of(
      Optional<String> location, Optional<String> known, Workplace workplace) {
    List<String> parts =
        location
            .map(text -> Arrays.stream(SEPARATOR.split(text, -1)).map(String::strip).toList())
            .orElse(List.of());
    Optional<String> country = known.or(() -> country(parts));
    Optional<String> city = parts.stream().filter(PlaceGuess::isCity).findFirst();
    Optional<String> region = city.flatMap(name -> after(parts, name));
    return new PlaceGuess(
        country,
        JobAddress.of(city.map(PlaceGuess::cut), region.map(PlaceGuess::cut)),
        workplace == Workplace.REMOTE ? remote(location, country) : List.of());
  }

  private static List<String> remote(Optional<String> location, Optional<String> country) {
    Set<String> named = location.map(CountryNames::in).orElse(Set.of());
    return named.isEmpty() ? country.stream().toList() : List.copyOf(named);
  }

  private static Optional<String> country(List<String> parts) {
    for (String part : parts.reversed()) {
      Optional<String> named =
          STATES.contains(part) && parts.size() > 1
              ? Optional.of("US")
              : CountryNames.in(part).stream().findFirst();
      Optional<String> found =
          named.or(() -> Optional.ofNullable(CITIES.get(part.toLowerCase(Locale.ROOT))));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static boolean isCity(String part) {
    return part.length() > 1
        && !NOT_A_PLACE.matcher(part).find()
        && CountryNames.code(part).isEmpty()
        && !part.matches(".*\\d.*");
  }

  /** The part behind the city, when it is neither a country nor a word for remote work. */
  private static Optional<String> after(List<String> parts, String city) {
    int next = parts.indexOf(city) + 1;
    return parts.stream()
        .skip(next)
        .limit(1)
        .filter(part -> STATES.contains(part) || (isCity(part) && parts.size() > next + 1))
        .findFirst();
  }

  private static String cut(String text) {
    return text.length() <= JobAddress.LONGEST ? text : text.substring(0, JobAddress.LONGEST);
  }
}
