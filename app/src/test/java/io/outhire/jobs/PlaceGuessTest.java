package io.outhire.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.words.GuessingLanguage;
import io.outhire.words.TextLanguage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceGuessTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Leeds, West Yorkshire, United Kingdom | GB | Leeds | West Yorkshire",
        "San Francisco, CA | US | San Francisco | CA",
        "Köln, Deutschland | DE | Köln |",
        "Paris | FR | Paris |",
        "London, UK | GB | London |",
        "Remote - Germany | DE | |",
        "Springfield | | Springfield |",
        "Remote (EMEA) | | |",
        "Georgia office, Tbilisi | GE | Tbilisi |"
      })
  void a_location_tells_country_city_and_region(
      String location, String country, String city, String region) {
    PlaceGuess guess = PlaceGuess.of(Optional.of(location), Optional.empty(), Workplace.ON_SITE);
    assertThat(guess.country()).isEqualTo(Optional.ofNullable(country));
    assertThat(guess.address().city()).isEqualTo(Optional.ofNullable(city));
    assertThat(guess.address().region()).isEqualTo(Optional.ofNullable(region));
  }

  @Test
  void a_remote_job_may_be_done_from_the_countries_it_names() {
    assertThat(remote("Remote, Germany or the Netherlands", "US")).containsExactly("DE", "NL");
    assertThat(remote("Anywhere", "US")).containsExactly("US");
  }

  @Test
  void further_places_are_read_with_their_country_last() {
    assertThat(OtherPlace.parse("Lyon, France"))
        .contains(new OtherPlace(JobAddress.of(Optional.of("Lyon"), Optional.empty()), "FR"));
    assertThat(OtherPlace.parse("Austin, TX, US").orElseThrow().address().region()).contains("TX");
    assertThat(OtherPlace.parse("Atlantis")).isEmpty();
  }

  @Test
  void small_words_tell_a_language() {
    assertThat(
            GuessingLanguage.of(
                "Wir suchen eine Köchin für die Küche. Du kochst mit dem Team und bist für das Essen"
                    + " der Gäste da, auf das wir stolz sind."))
        .contains(new TextLanguage("de"));
    assertThat(GuessingLanguage.of("Java")).isEmpty();
  }

  private static List<String> remote(String location, String country) {
    return PlaceGuess.of(Optional.of(location), Optional.of(country), Workplace.REMOTE)
        .remoteCountries();
  }
}
