package io.outhire.integrations;

import io.outhire.jobs.JobId;
import java.util.List;
import java.util.Optional;

/**
 * How far an import has come.
 *
 * @param rows one for each posting that was ticked, in that order
 * @param finished whether nothing more will happen
 */
public record ImportProgress(ImportId id, List<Row> rows, boolean finished) {
  /** Takes a copy of the rows. */
  public ImportProgress {
    rows = List.copyOf(rows);
  }

  /** How many rows have their outcome. */
  public int done() {
    return rows.size() - count(Outcome.WAITING);
  }

  /** How many rows ended so. */
  public int count(Outcome outcome) {
    return (int) rows.stream().filter(row -> row.outcome() == outcome).count();
  }

  /** The jobs that were made, in order. */
  public List<JobId> imported() {
    return rows.stream()
        .filter(row -> row.outcome() == Outcome.IMPORTED)
        .flatMap(row -> row.job().stream())
        .toList();
  }

  /**
   * One posting.
   *
   * @param title empty until the ATS has told it
   * @param detail more about the outcome in words; empty when there is nothing to add
   * @param job the job made of it, or that was made of it before
   */
  public record Row(
      String postingId,
      Optional<String> title,
      Outcome outcome,
      String detail,
      Optional<JobId> job) {}

  /** What became of a posting. */
  public enum Outcome {
    /** Not looked at yet. */
    WAITING,
    /** A job was made of it. */
    IMPORTED,
    /** A job is linked to it already. */
    ALREADY,
    /** It is no longer on offer. */
    GONE,
    /** It could not be imported. */
    FAILED
  }
}
