package io.outhire.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.net.URI;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobContentTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "31000 | 36500.50 | GBP | YEAR | £31,000 to £36,500.50 per year",
        "31000.00 | 31000 | GBP | YEAR | £31,000 per year",
        "4000 | | EUR | MONTH | from €4,000 per month",
        " | 120 | USD | DAY | up to US$120 per day",
        "9.5 | 12.75 | GBP | HOUR | £9.50 to £12.75 per hour",
        "5000000 | 6000000 | JPY | YEAR | JP¥5,000,000 to JP¥6,000,000 per year",
        "2000 | | CHF | ONCE | from CHF 2,000 once",
      })
  void tellsSalariesInWords(
      @Nullable BigDecimal min,
      @Nullable BigDecimal max,
      String currency,
      SalaryInterval interval,
      String words) {
    var salary = new Salary(min, max, Currency.getInstance(currency), interval);
    assertThat(salary.inWords(Locale.UK).replace('\u00A0', ' ')).isEqualTo(words);
  }

  @Test
  void refusesSalariesThatAreNone() {
    assertThatThrownBy(() -> pounds(null, null)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> pounds("2", "1")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> pounds("-1", null)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> pounds("1e30", null)).isInstanceOf(IllegalArgumentException.class);
    assertThat(pounds("3.1E4", null)).isEqualTo(pounds("31000.000", null));
  }

  @Test
  void titlesAreOneCleanLineOfBoundedLength() {
    assertThat(SomeContent.titled(" Sen\u202Eior\u200B \n Baker ").title())
        .isEqualTo("Senior Baker");
    assertThatThrownBy(() -> SomeContent.titled("x".repeat(5_000)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("200");
  }

  @Test
  void refusesWhatIsNoCountryOrNoAddressOfTheWeb() {
    assertThatThrownBy(() -> with(Optional.of("XX"), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> with(Optional.empty(), Optional.of(URI.create("javascript:alert(1)"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void factsSayEachThingOnce() {
    assertThat(JobFacts.of(SomeContent.full("A"), Locale.UK))
        .isEqualTo(
            new JobFacts(
                "Leeds, United Kingdom", "Hybrid", "£31,000 to £36,500.50 per year", "Full-time"));
    assertThat(JobFacts.of(with(Optional.of("FR"), Optional.empty()), Locale.UK).place())
        .isEqualTo("Paris, France");
    assertThat(JobFacts.of(SomeContent.titled("A"), Locale.UK))
        .isEqualTo(new JobFacts(null, null, null, null));
  }

  private static Salary pounds(@Nullable String min, @Nullable String max) {
    return new Salary(
        min == null ? null : new BigDecimal(min),
        max == null ? null : new BigDecimal(max),
        Currency.getInstance("GBP"),
        SalaryInterval.YEAR);
  }

  private static JobContent with(Optional<String> country, Optional<URI> url) {
    return new JobContent(
        "A",
        DescriptionHtml.EMPTY,
        Workplace.UNSPECIFIED,
        Optional.empty(),
        url,
        Optional.of("Paris, France"),
        country,
        Optional.empty(),
        Optional.empty());
  }
}
