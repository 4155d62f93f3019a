package io.outhire.dashboard.questions;

import io.outhire.engagement.PublishedAnswer;
import io.outhire.web.layout.Frame;
import io.outhire.web.layout.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the inbox shows.
 *
 * @param which the filter that is on, as it stands in the address
 * @param search what was searched for
 * @param total how many questions the team ever had
 * @param next the address of the next page, or null
 * @param first the address of the first page, or null when this is it
 * @param ofErased published answers whose askers were erased, where published ones are shown
 * @param mayAct whether the reader may do more than read
 */
public record QuestionsView(
    Frame frame,
    String which,
    List<Filter> filters,
    String search,
    List<Choice> jobs,
    List<Row> rows,
    int total,
    @Nullable String next,
    @Nullable String first,
    List<PublishedAnswer> ofErased,
    boolean mayAct) {

  /** A filter with how many it lets through; null where that is not counted. */
  public record Filter(String path, String label, @Nullable Integer count, boolean current) {}

  /** A drop-down's option. */
  public record Choice(String id, String label, boolean chosen) {}

  /**
   * One question.
   *
   * @param assigned the member's name, or null
   */
  public record Row(
      String path,
      String words,
      String name,
      String job,
      @Nullable String assigned,
      Age age,
      Moment asked) {}

  /** Whether the list is narrowed down by more than its tab. */
  public boolean narrowed() {
    return !search.isEmpty() || jobs.stream().anyMatch(Choice::chosen);
  }

  public String pageWords() {
    return "%d on this page".formatted(rows.size());
  }
}
