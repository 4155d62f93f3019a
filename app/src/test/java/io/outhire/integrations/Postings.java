package io.outhire.integrations;

import io.outhire.integrations.ats.AtsPosting;
import io.outhire.integrations.ats.AtsPosting.Pay;
import io.outhire.integrations.ats.AtsPosting.Section;
import io.outhire.integrations.ats.AtsPosting.Workplace;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Postings for tests. */
final class Postings {
  private static final Instant UPDATED = Instant.parse("2026-11-20T10:00:00Z");

  private Postings() {}

  static AtsPosting warehouse(String id) {
    Pay pay = new Pay(new BigDecimal("31000"), new BigDecimal("36500.5"), "GBP", Pay.Interval.YEAR);
    return make(
        id,
        "Warehouse Supervisor",
        "<div>Run the <b>late</b> shift.</div>",
        List.of(new Section("You will", "<li>Plan rotas</li><li>Keep people safe</li>")),
        "<div>We are an equal opportunity employer.</div>",
        Optional.of(pay),
        Optional.of("<p>Paid monthly.</p>"));
  }

  static AtsPosting with(String description, List<Section> sections, String closing) {
    return make("p", "Baker", description, sections, closing, Optional.empty(), Optional.empty());
  }

  static AtsPosting paying(Pay pay) {
    return titled("p", "Baker", Optional.of(pay));
  }

  static AtsPosting titled(String id, String title, Optional<Pay> pay) {
    return make(id, title, "<p>Bake.</p>", List.of(), "", pay, Optional.empty());
  }

  private static AtsPosting make(
      String id,
      String title,
      String description,
      List<Section> sections,
      String closing,
      Optional<Pay> pay,
      Optional<String> payWords) {
    return new AtsPosting(
        id,
        title,
        true,
        description,
        sections,
        closing,
        Workplace.ON_SITE,
        pay,
        payWords,
        Optional.of("Leeds"),
        List.of("Leeds", "York"),
        Optional.of("GB"),
        Optional.of("Logistics"),
        Optional.of("Operations"),
        Optional.of("Full-time"),
        Optional.of(URI.create("https://jobs.example/" + id)),
        Optional.of(URI.create("https://jobs.example/" + id + "/apply")),
        UPDATED);
  }
}
