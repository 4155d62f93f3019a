package io.outhire.leveremulator.api;

import io.outhire.leveremulator.http.Parameters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Gathers the filters that a query names; an absent parameter filters nothing. */
final class Filters<T> {
  private final Parameters query;
  private final List<Predicate<T>> all = new ArrayList<>();

  Filters(Parameters query) {
    this.query = query;
  }

  /** Keeps what has one of the parameter's values, spelling and case exact. */
  Filters<T> oneOf(String parameter, Function<T, @Nullable String> value) {
    List<String> wanted = wanted(parameter);
    if (!wanted.isEmpty()) {
      all.add(
          thing -> {
            String own = value.apply(thing);
            return own != null && wanted.contains(own);
          });
    }
    return this;
  }

  /** Keeps what has, among several values, one of the parameter's. */
  Filters<T> anyOf(String parameter, Function<T, Collection<String>> values) {
    List<String> wanted = wanted(parameter);
    if (!wanted.isEmpty()) {
      all.add(thing -> values.apply(thing).stream().anyMatch(wanted::contains));
    }
    return this;
  }

  /** Keeps what fits one of the parameter's values. */
  Filters<T> fits(String parameter, Function<String, Predicate<T>> test) {
    List<Predicate<T>> tests = wanted(parameter).stream().map(test).toList();
    if (!tests.isEmpty()) {
      all.add(thing -> tests.stream().anyMatch(each -> each.test(thing)));
    }
    return this;
  }

  private List<String> wanted(String parameter) {
    return query.all(parameter).stream().filter(value -> !value.isEmpty()).toList();
  }

  /** Keeps what is or is not so, when the parameter is true or false. */
  Filters<T> flag(String parameter, Predicate<T> test) {
    String value = query.first(parameter);
    if (value != null) {
      if (!value.equalsIgnoreCase("true") && !value.equalsIgnoreCase("false")) {
        throw ApiFailure.invalid(parameter);
      }
      all.add(query.flag(parameter) ? test : test.negate());
    }
    return this;
  }

  /** Keeps what lies between {@code name_start} and {@code name_end}, both inclusive. */
  Filters<T> between(String name, Function<T, @Nullable Long> time) {
    Long start = millis(name + "_start");
    Long end = millis(name + "_end");
    if (start != null || end != null) {
      all.add(
          thing -> {
            Long at = time.apply(thing);
            return at != null && (start == null || at >= start) && (end == null || at <= end);
          });
    }
    return this;
  }

  @Nullable Long millis(String parameter) {
    String value = query.first(parameter);
    try {
      return value == null ? null : Long.valueOf(value);
    } catch (NumberFormatException notANumber) {
      throw ApiFailure.invalid(parameter);
    }
  }

  /** Leaves confidential things out unless they are asked for, which takes a grant. */
  Filters<T> confidentiality(Call call, Predicate<T> confidential) {
    String asked = query.first("confidentiality", "non-confidential");
    // Asking is refused even where there is nothing to hide.
    boolean may = !asked.equals("non-confidential") && call.maySee(true);
    switch (asked) {
      case "non-confidential" -> all.add(confidential.negate());
      case "confidential" -> all.add(thing -> may && confidential.test(thing));
      case "all" -> all.add(thing -> may || !confidential.test(thing));
      default -> throw ApiFailure.invalid("confidentiality");
    }
    return this;
  }

  Filters<T> and(Predicate<T> test) {
    all.add(test);
    return this;
  }

  /** A plain loop: it runs for every candidacy there is. */
  boolean keep(T thing) {
    for (Predicate<T> test : all) {
      if (!test.test(thing)) {
        return false;
      }
    }
    return true;
  }
}
