package io.outhire.bench.chaos;

import io.outhire.bench.Table;
import java.util.List;
import java.util.Map;

/**
 * What the oracle says.
 *
 * @param seed of the run
 * @param applied how many people opened the form or tried to
 * @param received how many were told "received"
 * @param unanswered how many were told nothing for sure
 * @param stored of those, how many were stored and so had to arrive as well
 * @param delivered candidacies in Lever that are somebody's and have the right bytes
 * @param lost who were received, or stored, and are not in Lever
 * @param duplicated who are there more than once
 * @param spoilt who are there with other bytes, or at another posting
 * @param foreign candidacies that are nobody's
 * @param waiting deliveries that had not come to an end when patience was over
 * @param harm what was done, and how often
 */
public record Verdict(
    long seed,
    int applied,
    int received,
    int unanswered,
    int stored,
    int delivered,
    List<String> lost,
    List<String> duplicated,
    List<String> spoilt,
    List<String> foreign,
    long waiting,
    Map<String, Integer> harm) {

  /** Whether the promise was kept. */
  public boolean kept() {
    return lost.isEmpty() && duplicated.isEmpty() && spoilt.isEmpty() && foreign.isEmpty();
  }

  /** How many processes were killed. */
  public int kills() {
    return sum("kill");
  }

  /** How many faults Lever was given. */
  public int faults() {
    return sum("fault");
  }

  private int sum(String prefix) {
    return harm.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(prefix))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /** The totals. */
  public Table totals() {
    return Table.of("seed " + seed, "")
        .row("people who applied", applied)
        .row("told \"received\"", received)
        .row("told nothing for sure", unanswered)
        .row("of those, stored all the same", stored)
        .row("in Lever, once, with the right bytes", delivered)
        .row("kills (`kill -9`)", kills())
        .row("faults of Lever", faults())
        .row("**lost**", lost.size())
        .row("**duplicated**", duplicated.size())
        .row("with wrong bytes or posting", spoilt.size())
        .row("in Lever without an application", foreign.size())
        .row("still waiting at the end", waiting);
  }

  /** What was done, by kind. */
  public Table details() {
    Table table = Table.of("what was done", "times");
    harm.forEach(table::row);
    return table;
  }
}
