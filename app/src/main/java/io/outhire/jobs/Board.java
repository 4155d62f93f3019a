package io.outhire.jobs;

import io.outhire.common.Slug;
import io.outhire.jobs.BoardFilter.Facet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page of an employer's published jobs, and what they can be sorted out by.
 *
 * @param total on all pages
 * @param facets for each facet its values with how many of these jobs have it, most first
 */
public record Board(List<Row> rows, int total, Map<Facet, List<Count>> facets) {

  /** A value of a facet. */
  public record Count(String value, int jobs) {}

  /** A job as a list shows it. */
  public record Row(
      Slug slug,
      String title,
      Workplace workplace,
      Optional<String> location,
      Optional<String> country,
      Optional<String> department,
      Optional<String> employmentType,
      Optional<Salary> salary) {}
}
