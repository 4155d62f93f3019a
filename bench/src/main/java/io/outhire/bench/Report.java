package io.outhire.bench;

import java.util.ArrayList;
import java.util.List;

/** What a benchmark found: a table or several, words about them, and the targets it missed. */
public final class Report {
  private final StringBuilder text = new StringBuilder();
  private final List<String> missed = new ArrayList<>();

  /** Adds a paragraph. */
  public Report say(String words) {
    text.append(words.strip()).append("\n\n");
    return this;
  }

  /** Adds a table. */
  public Report show(Table table) {
    text.append(table.markdown()).append('\n');
    return this;
  }

  /** Notes a target; whoever misses one ends with a failure. Returns the word for the table. */
  public String target(String name, boolean reached) {
    if (!reached) {
      missed.add(name);
    }
    return reached ? "reached" : "missed";
  }

  /** The targets that were missed. */
  public List<String> missed() {
    return List.copyOf(missed);
  }

  /** As Markdown. */
  public String markdown() {
    return text.toString().strip() + "\n";
  }
}
