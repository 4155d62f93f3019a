package io.outhire.careers.job;

import io.outhire.jobs.Board;
import io.outhire.jobs.BoardFilter;
import io.outhire.jobs.BoardFilter.Facet;
import io.outhire.jobs.JobFacts;
import io.outhire.jobs.JobFilter;
import io.outhire.jobs.Workplace;
import io.outhire.words.Words;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a list of jobs is narrowed down, and where one stands in it.
 *
 * @param action where the search is sent, with nothing chosen
 * @param clear the address of all jobs
 * @param hidden what the search keeps: names and values
 * @param groups the facets that have anything to choose
 * @param count the number of jobs in words
 * @param steps such as "1 to 50 of 98"; empty when all jobs are on this page
 */
public record Narrowing(
    String action,
    String clear,
    String search,
    boolean narrowed,
    List<Field> hidden,
    List<Group> groups,
    String count,
    String steps,
    @Nullable String previous,
    @Nullable String next) {
  private static final int MOST_LINKS = 12;

  /** A field of a form. */
  public record Field(String name, String value) {}

  /** A facet with its choices. */
  public record Group(String label, List<Link> links) {}

  /**
   * A choice.
   *
   * @param current whether it is made; its link takes it back
   */
  public record Link(String label, String href, int count, boolean current) {}

  static Narrowing of(String home, String suffix, BoardFilter filter, Board board, Words words) {
    var paths = new ListPaths(home, suffix);
    int pages = Math.max(1, Math.ceilDiv(board.total(), JobFilter.PAGE_SIZE));
    return new Narrowing(
        home,
        home + suffix,
        filter.search(),
        !filter.isAll(),
        paths.hidden(filter),
        Arrays.stream(Facet.values())
            .map(facet -> group(facet, paths, filter, board, words))
            .filter(Objects::nonNull)
            .toList(),
        words.say("job.count", board.total()),
        pages > 1 ? steps(filter, board, words) : "",
        filter.page() > 1 ? paths.of(filter, filter.page() - 1) : null,
        filter.page() < pages ? paths.of(filter, filter.page() + 1) : null);
  }

  private static String steps(BoardFilter filter, Board board, Words words) {
    int first = (filter.page() - 1) * JobFilter.PAGE_SIZE + 1;
    return words.say("job.steps", first, first + board.rows().size() - 1, board.total());
  }

  /** One choice is none, unless it is made. */
  private static @Nullable Group group(
      Facet facet, ListPaths paths, BoardFilter filter, Board board, Words words) {
    List<Board.Count> counts = board.facets().getOrDefault(facet, List.of());
    String chosen = filter.value(facet).orElse(null);
    if (counts.size() < 2 && chosen == null) {
      return null;
    }
    List<Link> links =
        chosen != null
            ? List.of(
                new Link(
                    label(facet, chosen, words),
                    paths.of(filter.with(facet, null), 1),
                    board.total(),
                    true))
            : counts.stream()
                .filter(count -> !count.value().equals(Workplace.UNSPECIFIED.name()))
                .limit(MOST_LINKS)
                .map(
                    count ->
                        new Link(
                            label(facet, count.value(), words),
                            paths.of(filter.with(facet, count.value()), 1),
                            count.jobs(),
                            false))
                .toList();
    String name = words.say("job.filter." + facet.parameter());
    return new Group(name, links);
  }

  private static String label(Facet facet, String value, Words words) {
    return switch (facet) {
      case WORKPLACE ->
          Arrays.stream(Workplace.values())
              .filter(one -> one.name().equals(value))
              .findFirst()
              .map(
                  one ->
                      words.say(
                          "job.workplace." + one.name().toLowerCase(Locale.ROOT).replace('_', '-')))
              .orElse(value);
      case TYPE -> JobFacts.type(value, words);
      case TEAM, LOCATION -> value;
    };
  }

  /** Addresses of the list with a filter in them. */
  record ListPaths(String home, String suffix) {
    String of(BoardFilter filter, int page) {
      StringBuilder path = new StringBuilder(home + suffix);
      hidden(filter).forEach(field -> add(path, field.name(), field.value()));
      if (!filter.search().isEmpty()) {
        add(path, "q", filter.search());
      }
      if (page > 1) {
        add(path, "page", String.valueOf(page));
      }
      return path.toString();
    }

    List<Field> hidden(BoardFilter filter) {
      return Arrays.stream(Facet.values())
          .flatMap(facet -> filter.value(facet).map(v -> new Field(facet.parameter(), v)).stream())
          .toList();
    }

    private static void add(StringBuilder path, String name, String value) {
      path.append(path.indexOf("?") < 0 ? '?' : '&')
          .append(name)
          .append('=')
          .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }
}
