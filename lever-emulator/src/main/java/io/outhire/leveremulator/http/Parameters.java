package io.outhire.leveremulator.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Named values of a query or an urlencoded form, in order; a name may occur several times. */
public final class Parameters {
  private final Map<String, List<String>> values = new LinkedHashMap<>();

  private Parameters() {}

  /** Reads {@code a=1&b=2}; null, empty and stray separators give no parameters. */
  public static Parameters parse(@Nullable String encoded) {
    var parameters = new Parameters();
    if (encoded != null) {
      for (String pair : encoded.split("&", -1)) {
        parameters.addPair(pair);
      }
    }
    return parameters;
  }

  private void addPair(String pair) {
    if (pair.isEmpty()) {
      return;
    }
    int equals = pair.indexOf('=');
    String name = decode(equals < 0 ? pair : pair.substring(0, equals));
    String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
    values.computeIfAbsent(name, ignored -> new ArrayList<>()).add(value);
  }

  /** Undoes percent-encoding once; text with a broken escape is returned as it is. */
  public static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      return text;
    }
  }

  /** The first value of that name, or null when it is absent or empty. */
  public @Nullable String first(String name) {
    String value = all(name).stream().findFirst().orElse("");
    return value.isEmpty() ? null : value;
  }

  /** The first value of that name, or {@code otherwise} when it is absent or empty. */
  public String first(String name, String otherwise) {
    String value = first(name);
    return value == null ? otherwise : value;
  }

  /** Whether it is true in any case; Python writes True. */
  public boolean flag(String name) {
    return first(name, "false").equalsIgnoreCase("true");
  }

  /** Every value of that name, also when it is spelt {@code name[]}; empty when it is absent. */
  public List<String> all(String name) {
    var all = new ArrayList<>(values.getOrDefault(name, List.of()));
    all.addAll(values.getOrDefault(name + "[]", List.of()));
    return all;
  }

  /** Whether the name occurs, with or without a value. */
  public boolean has(String name) {
    return values.containsKey(name) || values.containsKey(name + "[]");
  }

  /** The names in the order in which they first occur. */
  public Set<String> names() {
    return Set.copyOf(values.keySet());
  }

  /** Name and values, in order. */
  public Map<String, List<String>> asMap() {
    return Map.copyOf(values);
  }
}
