package io.outhire.jobs;

import java.math.BigDecimal;
import java.net.URI;
import java.util.Currency;
import java.util.Optional;

/** Contents of jobs for tests. */
public final class SomeContent {
  private SomeContent() {}

  /** Everything that can be said. */
  public static JobContent full(String title) {
    return new JobContent(
        title,
        DescriptionHtml.clean(
            "<h2>The role</h2><p>Run the <b>late</b> shift.</p><ul><li>Plan</li><li>Do</li></ul>"),
        Workplace.HYBRID,
        Optional.of(
            new Salary(
                new BigDecimal("31000"),
                new BigDecimal("36500.50"),
                Currency.getInstance("GBP"),
                SalaryInterval.YEAR)),
        Optional.of(URI.create("https://jobs.lever.co/acme/1/apply")),
        Optional.of("Leeds"),
        Optional.of("GB"),
        Optional.of("Operations"),
        Optional.of("Full-time"));
  }

  /** A title and nothing else. */
  public static JobContent titled(String title) {
    return new JobContent(
        title,
        DescriptionHtml.EMPTY,
        Workplace.UNSPECIFIED,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
