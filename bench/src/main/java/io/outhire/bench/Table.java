package io.outhire.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Rows under headings, readable as they are and as Markdown. */
public final class Table {
  private final List<List<String>> rows = new ArrayList<>();

  private Table(List<String> headings) {
    rows.add(headings);
  }

  /** An empty table. */
  public static Table of(String... headings) {
    return new Table(List.of(headings));
  }

  /** Adds a row; what is not text is shown as text. */
  public Table row(Object... cells) {
    rows.add(Arrays.stream(cells).map(String::valueOf).toList());
    return this;
  }

  /** As Markdown, with columns that line up. */
  public String markdown() {
    StringBuilder lines = new StringBuilder(line(rows.getFirst()));
    lines.append(line(rows.getFirst().stream().map(cell -> "-".repeat(3)).toList()));
    rows.stream().skip(1).map(this::line).forEach(lines::append);
    return lines.toString();
  }

  private String line(List<String> cells) {
    StringBuilder line = new StringBuilder("|");
    for (int column = 0; column < cells.size(); column++) {
      line.append(' ').append(padded(cells.get(column), width(column))).append(" |");
    }
    return line.append('\n').toString();
  }

  private static String padded(String cell, int width) {
    String filler = cell.equals("---") ? "-" : " ";
    return cell + filler.repeat(width - cell.length());
  }

  private int width(int column) {
    return rows.stream()
        .filter(row -> column < row.size())
        .mapToInt(row -> row.get(column).length())
        .reduce("---".length(), Math::max);
  }

  @Override
  public String toString() {
    return rows.stream().map(this::line).collect(Collectors.joining());
  }
}
