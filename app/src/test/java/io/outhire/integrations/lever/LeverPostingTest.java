package io.outhire.integrations.lever;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.integrations.ats.AtsPosting;
import io.outhire.integrations.ats.AtsPosting.Pay;
import io.outhire.integrations.ats.AtsPosting.Pay.Interval;
import io.outhire.integrations.ats.AtsPosting.Section;
import io.outhire.integrations.ats.AtsPosting.Workplace;
import java.math.BigDecimal;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeverPostingTest {
  private static AtsPosting read(String json) {
    return LeverPosting.read(LeverJson.parse(json.getBytes(UTF_8)).orElseThrow());
  }

  @Test
  void readsAFullPosting() {
    AtsPosting posting =
        read(
            """
            {"id": "5b0d", "text": "Warehouse Supervisor", "state": "published",
             "distributionChannels": ["internal"], "confidentiality": "non-confidential",
             "categories": {"commitment": "Full-time", "department": "Operations", "level": null,
               "location": "Leeds", "team": "Logistics", "allLocations": ["Leeds", "York"]},
             "content": {"description": "plain", "descriptionHtml": "<div>Run the <b>late</b> shift.</div>",
               "lists": [{"text": "You will", "content": "<li>Plan</li>"}, {"text": "", "content": "<div>x</div>"}],
               "closing": "bye", "closingHtml": "<div>Bye.</div>"},
             "country": "GB", "urls": {"show": "https://jobs.lever.co/acme/5b0d", "apply": "https://jobs.lever.co/acme/5b0d/apply"},
             "salaryRange": {"min": 31000, "max": 36500.5, "currency": "GBP", "interval": "per-year-salary"},
             "salaryDescription": "plus <bonus>",
             "updatedAt": 1790000500000, "workplaceType": "onsite", "screening": {"enabled": false}}
            """);

    assertThat(posting.title()).isEqualTo("Warehouse Supervisor");
    assertThat(posting.open()).isTrue();
    assertThat(posting.descriptionHtml()).isEqualTo("<div>Run the <b>late</b> shift.</div>");
    assertThat(posting.sections())
        .containsExactly(new Section("You will", "<li>Plan</li>"), new Section("", "<div>x</div>"));
    assertThat(posting.closingHtml()).isEqualTo("<div>Bye.</div>");
    assertThat(posting.pay())
        .contains(
            new Pay(new BigDecimal("31000"), new BigDecimal("36500.5"), "GBP", Interval.YEAR));
    assertThat(posting.payDescriptionHtml()).contains("<p>plus &lt;bonus&gt;</p>");
    assertThat(posting.location()).contains("Leeds");
    assertThat(posting.allLocations()).containsExactly("Leeds", "York");
    assertThat(posting.country()).contains("GB");
    assertThat(posting.team()).contains("Logistics");
    assertThat(posting.applyUrl()).contains(URI.create("https://jobs.lever.co/acme/5b0d/apply"));
    assertThat(posting.updatedAt().toEpochMilli()).isEqualTo(1_790_000_500_000L);
  }

  @Test
  void readsAPostingInWhichEverythingIsMissingOrNull() {
    for (String json :
        new String[] {
          "{}",
          """
          {"id": null, "text": null, "state": "draft", "distributionChannels": null, "user": null,
           "categories": null, "content": null, "country": null, "urls": null, "salaryRange": null,
           "workplaceType": null, "updatedAt": null}
          """
        }) {
      AtsPosting posting = read(json);

      assertThat(posting.open()).isFalse();
      assertThat(posting.workplace()).isEqualTo(Workplace.UNSPECIFIED);
      assertThat(posting.pay()).isEmpty();
      assertThat(posting.showUrl()).isEmpty();
      assertThat(posting.sections()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "published, '[\"public\"]', non-confidential, true",
    "published, '[\"internal\"]', non-confidential, true",
    "published, '[]', non-confidential, false",
    "published, null, non-confidential, false",
    "published, '[\"public\"]', confidential, false",
    "internal, null, non-confidential, false",
    "closed, '[\"public\"]', non-confidential, false",
    "draft, '[\"public\"]', non-confidential, false"
  })
  void isOpenOnlyWhenPublishedOnAJobSiteForEveryone(
      String state, String channels, String confidentiality, boolean open) {
    String json =
        """
        {"state": "%s", "distributionChannels": %s, "confidentiality": "%s"}
        """
            .formatted(state, channels, confidentiality);

    assertThat(read(json).open()).isEqualTo(open);
  }

  @ParameterizedTest
  @CsvSource({
    "onsite, ON_SITE",
    "on-site, ON_SITE",
    "remote, REMOTE",
    "hybrid, HYBRID",
    "unspecified, UNSPECIFIED",
    "moon, UNSPECIFIED"
  })
  void knowsEverySpellingOfTheWorkplace(String lever, Workplace ours) {
    assertThat(read("{\"workplaceType\": \"%s\"}".formatted(lever)).workplace()).isEqualTo(ours);
  }

  @ParameterizedTest
  @CsvSource({
    "per-year-salary, YEAR", "per-month-salary, MONTH", "semi-month-salary, HALF_MONTH",
    "bi-month-salary, TWO_MONTHS", "bi-week-salary, TWO_WEEKS", "per-week-salary, WEEK",
    "per-day-wage, DAY", "per-hour-wage, HOUR", "one-time, ONCE"
  })
  void knowsEveryInterval(String lever, Interval ours) {
    String json =
        "{\"salaryRange\": {\"min\": 15.25, \"currency\": \"EUR\", \"interval\": \"%s\"}}"
            .formatted(lever);

    assertThat(read(json).pay()).contains(new Pay(new BigDecimal("15.25"), null, "EUR", ours));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"min\": 1, \"max\": 2, \"currency\": \"EUR\", \"interval\": \"per-decade\"}",
        "{\"min\": 1, \"max\": 2, \"interval\": \"one-time\"}",
        "{\"currency\": \"EUR\", \"interval\": \"one-time\"}"
      })
  void leavesOutAPayItDoesNotFullyUnderstand(String range) {
    assertThat(read("{\"salaryRange\": %s}".formatted(range)).pay()).isEmpty();
  }

  @Test
  void makesParagraphsOfPlainTextWhereThereIsNoHtml() {
    AtsPosting posting =
        read(
            "{\"content\": {\"description\": \"Run & walk.\\n\\n<b>\", \"descriptionHtml\": \"\"}}");

    assertThat(posting.descriptionHtml()).isEqualTo("<p>Run &amp; walk.</p><p>&lt;b&gt;</p>");
  }

  @ParameterizedTest
  @CsvSource({
    "https://jobs.lever.co/acme/5b0d6c1e-6c2f-4a0a-9f58-0d3f2f8c7a11, Acme",
    "http://127.0.0.1:8090/jobs/acme/5b0d6c1e-6c2f-4a0a-9f58-0d3f2f8c7a11, Acme"
  })
  void takesTheAccountsNameFromAPostingsAddress(URI show, String name) {
    assertThat(LeverAccount.site(show)).contains(name);
  }

  @Test
  void hasNoNameWhereTheAddressHasNone() {
    assertThat(LeverAccount.site(URI.create("https://jobs.lever.co/"))).isEmpty();
    assertThat(LeverAccount.site(URI.create("https://x/5b0d6c1e-6c2f-4a0a-9f58-0d3f2f8c7a11")))
        .isEmpty();
  }
}
