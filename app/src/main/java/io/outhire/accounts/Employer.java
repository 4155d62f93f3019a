package io.outhire.accounts;

import io.outhire.words.Language;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * How a team shows itself to candidates, and what its people are reminded of while they write.
 *
 * @param language what its pages speak to visitors who name no language of ours
 * @param country where its jobs are unless they say otherwise; ISO 3166-1 alpha-2
 * @param brand its colour, six lower-case hexadecimal digits
 * @param about a paragraph above its list of jobs
 * @param payRule what happens when a job in one of {@code payCountries} tells no pay
 * @param payCountries where pay belongs into an advertisement; ISO codes
 * @param titleHint whether titles that name one gender are pointed out
 */
public record Employer(
    Language language,
    Optional<String> country,
    Optional<String> brand,
    Optional<String> about,
    PayRule payRule,
    Set<String> payCountries,
    boolean titleHint) {
  public static final int LONGEST_ABOUT = 1_000;
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{6}");

  /**
   * The European Union (Directive 2023/970) and the USA, many of whose states demand it. Secondary
   * sources; a team's lawyer may set others.
   */
  public static final Set<String> PAY_BELONGS_INTO_ADS =
      Set.of(
          "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE US"
              .split(" ", -1));

  /** What happens when a job that should tell its pay does not. */
  public enum PayRule {
    /** Nothing. */
    OFF,
    /** The check list says so. */
    REMIND,
    /** The job cannot be published. */
    REQUIRE
  }

  /**
   * @throws IllegalArgumentException when the colour is none or the text too long
   */
  public Employer {
    if (brand.filter(hex -> !HEX.matcher(hex).matches()).isPresent()) {
      throw new IllegalArgumentException("a colour is six hexadecimal digits");
    }
    if (about.filter(text -> text.length() > LONGEST_ABOUT).isPresent()) {
      throw new IllegalArgumentException("at most %d characters".formatted(LONGEST_ABOUT));
    }
    payCountries = Set.copyOf(payCountries);
  }

  /** A team that has set nothing. */
  public static final Employer UNKNOWN =
      new Employer(
          Language.ENGLISH,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          PayRule.REMIND,
          PAY_BELONGS_INTO_ADS,
          true);

  /**
   * Whether pay belongs into an advertisement of a job there.
   *
   * @param country ISO code; empty for a job that names none
   */
  public boolean payBelongs(Optional<String> country) {
    return payRule != PayRule.OFF && country.filter(payCountries::contains).isPresent();
  }

  /** Whether a job there is not published without its pay. */
  public boolean payRequired(Optional<String> country) {
    return payRule == PayRule.REQUIRE && payBelongs(country);
  }

  /** The countries in the order of their codes, as the column keeps them. */
  String payCountriesWritten() {
    return String.join(",", new TreeSet<>(payCountries)).toUpperCase(Locale.ROOT);
  }
}
