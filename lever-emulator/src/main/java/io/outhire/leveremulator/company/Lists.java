package io.outhire.leveremulator.company;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Small operations on unchanging lists. */
public final class Lists {
  private Lists() {}

  /** A copy, or the empty list for null. */
  public static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  /** Both in order, without doubles. */
  public static <T> List<T> union(Collection<T> first, Collection<T> second) {
    var all = new LinkedHashSet<T>(first);
    all.addAll(second);
    return List.copyOf(all);
  }

  /** The one value, or none for null. */
  public static <T> List<T> ofNullable(@Nullable T value) {
    return value == null ? List.of() : List.of(value);
  }

  /** The first without what is in the second. */
  public static <T> List<T> without(Collection<T> all, Collection<T> unwanted) {
    return all.stream().filter(each -> !unwanted.contains(each)).toList();
  }

  /** The list with one more element at its end. */
  public static <T> List<T> plus(Collection<T> list, T element) {
    var all = new ArrayList<T>(list);
    all.add(element);
    return List.copyOf(all);
  }
}
