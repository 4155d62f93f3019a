package io.outhire.dashboard.applications;

import io.outhire.dashboard.ats.DeliveryDot;
import io.outhire.web.layout.Frame;
import io.outhire.web.layout.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the list of applications shows.
 *
 * @param total how many the team has received
 * @param search what was searched for
 * @param jobs the jobs that have applications
 * @param next the address of the next page, or null
 * @param first the address of the first page, or null when this is it
 * @param suspects how many forms wait in quarantine, for readers who may decide
 */
public record ApplicationsView(
    Frame frame,
    long total,
    String search,
    List<JobChoice> jobs,
    List<Row> rows,
    @Nullable String next,
    @Nullable String first,
    int suspects) {

  /** What waits in quarantine, in words; empty for nothing. */
  public String suspectWords() {
    return switch (suspects) {
      case 0 -> "";
      case 1 -> "1 form looks like spam and waits for you to look at it.";
      default -> "%,d forms look like spam and wait for you to look at them.".formatted(suspects);
    };
  }

  /** A job to choose in the filter. */
  public record JobChoice(String id, String label, boolean chosen) {}

  /**
   * One application.
   *
   * @param delivery how its delivery stands, or null when it has none
   */
  public record Row(
      String path,
      String name,
      String email,
      String job,
      String reference,
      Moment received,
      @Nullable DeliveryDot delivery) {}

  /** Whether anything was ever received. */
  public boolean any() {
    return total > 0;
  }

  /** Whether the list is narrowed down. */
  public boolean narrowed() {
    return !search.isEmpty() || jobs.stream().anyMatch(JobChoice::chosen);
  }

  /** What stands below the table. */
  public String pageWords() {
    return "%d on this page, newest first".formatted(rows.size());
  }
}
