package io.outhire.careers.job;

import io.outhire.jobs.DescriptionHtml;
import io.outhire.jobs.JobAddress;
import io.outhire.jobs.JobContent;
import io.outhire.jobs.JobDetails;
import io.outhire.jobs.OtherPlace;
import io.outhire.jobs.Salary;
import io.outhire.jobs.SalaryInterval;
import io.outhire.jobs.Workplace;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Jobs as odd as employers write them: remote without a country, hybrid, fractional pay, no pay,
 * several places, a hidden employer, an end long past. Always the same ones.
 */
final class OddJobs {
  private final Random dice = new Random(20261127);

  private OddJobs() {}

  static List<JobContent> make(int number) {
    var odd = new OddJobs();
    return IntStream.range(0, number).mapToObj(i -> odd.job()).toList();
  }

  private JobContent job() {
    String title =
        one(
            "Baker",
            "REQ-4711 Baker",
            "Baker at Acme",
            "Acme: Baker (#12)",
            "Baker, £12 an hour",
            "Baker 2026-12-01",
            "<script>alert(1)</script> & \"Baker\"",
            "烘焙师",
            "#1");
    return new JobContent(
        title,
        DescriptionHtml.clean(
            one(
                "<p>Bake <b>bread</b>.</p>",
                "<p>" + "x</script>".repeat(9) + "</p>",
                "<p>Baker</p>",
                "<ul><li>Rise \u2028 early</li></ul>")),
        one(Workplace.values()),
        pay(),
        Optional.empty(),
        maybe(one("Leeds", "Remote", "San Francisco, CA", "Berlin / Paris", "12345", "Worldwide")),
        maybe(one("GB", "DE", "US")),
        maybe("Bakery"),
        maybe(one("Full-time", "Vollzeit, befristet", "CDI", "whatever", "Part time / Contract")),
        details());
  }

  private JobDetails details() {
    return new JobDetails(
        Optional.empty(),
        dice.nextBoolean()
            ? JobAddress.UNKNOWN
            : new JobAddress(maybe("1 Mill Lane"), maybe("Leeds"), maybe("WY"), maybe("LS1")),
        dice.nextInt(3) > 0
            ? List.of()
            : List.of(
                OtherPlace.parse("Lyon, France").orElseThrow(),
                OtherPlace.parse("NL").orElseThrow()),
        dice.nextInt(3) > 0 ? List.of() : List.of("DE", "AT"),
        maybe(LocalDate.of(2020 + dice.nextInt(10), 2, 28)),
        maybe("Bonus"),
        maybe("Bread"),
        dice.nextInt(5) == 0,
        List.of(),
        List.of());
  }

  private Optional<Salary> pay() {
    BigDecimal low = new BigDecimal(one("0", "12.5", "31000", "48000.1234"));
    BigDecimal high = low.add(new BigDecimal(one("0", "0.5", "10000")));
    int kind = dice.nextInt(4);
    return kind == 0
        ? Optional.empty()
        : Optional.of(
            new Salary(
                kind == 1 ? null : low,
                kind == 2 ? null : high,
                Currency.getInstance(one("GBP", "EUR", "JPY", "KWD")),
                one(SalaryInterval.values())));
  }

  private <T> Optional<T> maybe(T value) {
    return dice.nextInt(3) == 0 ? Optional.empty() : Optional.of(value);
  }

  @SafeVarargs
  private <T> T one(T... values) {
    return values[dice.nextInt(values.length)];
  }
}
