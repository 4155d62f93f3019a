package io.outhire.jobs;

/** What a sum is paid for. */
public enum SalaryInterval {
  YEAR("per year"),
  MONTH("per month"),
  HALF_MONTH("twice a month"),
  TWO_MONTHS("every two months"),
  TWO_WEEKS("every two weeks"),
  WEEK("per week"),
  DAY("per day"),
  HOUR("per hour"),
  ONCE("once");

  private final String words;

  SalaryInterval(String words) {
    this.words = words;
  }

  /** As it follows a sum: "per year". */
  public String words() {
    return words;
  }
}
