package io.outhire.wiring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads settings by name and gathers every problem, so that one start shows them all. */
final class SettingsReader {
  private final Function<String, Optional<String>> lookUp;
  private final List<String> problems = new ArrayList<>();

  SettingsReader(Function<String, Optional<String>> lookUp) {
    this.lookUp = lookUp;
  }

  Optional<String> optional(String name) {
    return lookUp.apply(name).map(String::strip).filter(value -> !value.isEmpty());
  }

  String text(String name, String otherwise) {
    return optional(name).orElse(otherwise);
  }

  /** The value, or an empty text after noting that it is missing and what it is for. */
  String required(String name, String meaning) {
    return optional(name)
        .orElseGet(
            () -> {
              problems.add("%s is missing: %s".formatted(name, meaning));
              return "";
            });
  }

  /** A value read by {@code parse}; a fault in it is noted with the reason that parse gives. */
  <T> @Nullable T parsed(String name, String value, Function<String, T> parse) {
    if (value.isEmpty()) {
      return null;
    }
    try {
      return parse.apply(value);
    } catch (RuntimeException fault) {
      problems.add("%s is wrong: %s".formatted(name, fault.getMessage()));
      return null;
    }
  }

  void problem(String problem) {
    problems.add(problem);
  }

  /**
   * Ends the reading.
   *
   * @throws SettingsException when anything was noted
   */
  void finish() {
    if (!problems.isEmpty()) {
      throw new SettingsException(problems);
    }
  }
}
