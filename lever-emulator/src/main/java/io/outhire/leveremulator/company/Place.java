package io.outhire.leveremulator.company;

import java.util.Comparator;

/**
 * Where a candidacy stands in Lever's lists: by stage, then newest first.
 *
 * @param rank of the stage
 * @param createdAt ms since 1970 UTC
 */
public record Place(double rank, long createdAt, String id) implements Comparable<Place> {
  private static final Comparator<Place> ORDER =
      Comparator.comparingDouble(Place::rank)
          .thenComparing(Place::createdAt, Comparator.reverseOrder())
          .thenComparing(Place::id);

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }
}
