package io.outhire.leveremulator.company;

import java.util.Comparator;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds ids by a time that belongs to them. */
final class Moments {
  private final NavigableSet<Moment> inOrder = new TreeSet<>();

  private record Moment(long at, String id) implements Comparable<Moment> {
    private static final Comparator<Moment> ORDER =
        Comparator.comparingLong(Moment::at).thenComparing(Moment::id);

    @Override
    public int compareTo(Moment other) {
      return ORDER.compare(this, other);
    }
  }

  void add(long at, String id) {
    inOrder.add(new Moment(at, id));
  }

  void remove(long at, String id) {
    inOrder.remove(new Moment(at, id));
  }

  /** Ids at that time or later, but no more than so many of them. */
  Set<String> since(long start, int most) {
    return inOrder.tailSet(new Moment(start, ""), true).stream()
        .limit(most)
        .map(Moment::id)
        .collect(Collectors.toSet());
  }
}
