package io.outhire.engagement;

import io.outhire.jobs.JobContent;
import io.outhire.jobs.Salary;

/**
 * What a job said when its followers last heard of it, in forms that can be compared.
 *
 * @param place the location and the country's code
 * @param pay the range as figures, or empty
 * @param description the words alone
 */
record ToldVersion(
    int version, String title, String place, String workplace, String pay, String description) {

  static ToldVersion of(int version, JobContent job) {
    return new ToldVersion(
        version,
        job.title(),
        job.location().orElse("") + "/" + job.country().orElse(""),
        job.workplace().name(),
        job.salary().map(ToldVersion::figures).orElse(""),
        job.description().text());
  }

  private static String figures(Salary pay) {
    return "%s-%s %s %s"
        .formatted(
            pay.min() == null ? "" : pay.min().toPlainString(),
            pay.max() == null ? "" : pay.max().toPlainString(),
            pay.currency().getCurrencyCode(),
            pay.interval());
  }
}
