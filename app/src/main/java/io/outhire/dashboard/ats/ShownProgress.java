package io.outhire.dashboard.ats;

import io.outhire.integrations.ImportProgress;
import io.outhire.integrations.ImportProgress.Outcome;
import io.outhire.jobs.JobId;
import java.util.List;

/**
 * How far an import has come, as its page shows it.
 *
 * @param review where the imported jobs are reviewed; empty when there are none
 * @param rows those that have a name by now, or an outcome
 */
public record ShownProgress(
    boolean finished,
    String done,
    String total,
    int imported,
    String summary,
    String review,
    List<Row> rows) {

  /**
   * One posting.
   *
   * @param dot the state's shape; {@code words} say it
   * @param path the job made of it; empty when there is none
   */
  public record Row(String title, String dot, String words, String detail, String path) {
    /** A line that says "a posting waits" says less than the count above does. */
    private static boolean isWorthALine(ImportProgress.Row row) {
      return row.title().isPresent() || row.outcome() != Outcome.WAITING;
    }

    private static Row of(ImportProgress.Row row) {
      return new Row(
          row.title().filter(title -> !title.isBlank()).orElse("A posting"),
          dot(row.outcome()),
          words(row.outcome()),
          row.detail(),
          row.job().map(JobId::toString).map("/jobs/"::concat).orElse(""));
    }

    private static String dot(Outcome outcome) {
      return switch (outcome) {
        case WAITING -> "busy";
        case IMPORTED -> "ok";
        case ALREADY -> "off";
        case GONE -> "warn";
        case FAILED -> "bad";
      };
    }

    private static String words(Outcome outcome) {
      return switch (outcome) {
        case WAITING -> "Waiting";
        case IMPORTED -> "Imported";
        case ALREADY -> "Imported before";
        case GONE -> "Not on offer";
        case FAILED -> "Not imported";
      };
    }
  }

  static ShownProgress of(ImportProgress progress) {
    int imported = progress.count(Outcome.IMPORTED);
    return new ShownProgress(
        progress.finished(),
        String.valueOf(progress.done()),
        String.valueOf(progress.rows().size()),
        imported,
        summary(progress, imported),
        imported == 0 ? "" : "/jobs/review",
        progress.rows().stream().filter(Row::isWorthALine).map(Row::of).toList());
  }

  private static String summary(ImportProgress progress, int imported) {
    int all = progress.rows().size();
    if (imported == all) {
      return imported == 1
          ? "1 job description is imported."
          : "%d job descriptions are imported.".formatted(imported);
    }
    return "%d of %d job descriptions are imported.".formatted(imported, all);
  }

  /** As in "3 of 12". */
  public String words() {
    return "%s of %s".formatted(done, total);
  }
}
