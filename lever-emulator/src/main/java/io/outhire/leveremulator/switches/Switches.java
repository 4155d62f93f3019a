package io.outhire.leveremulator.switches;

import java.util.EnumMap;
import java.util.Map;

/** The values of all switches. Safe for threads: tests may turn one while requests are answered. */
public final class Switches {
  private final Map<Switch, String> initial;
  private volatile Map<Switch, String> values;

  private Switches(Map<Switch, String> initial) {
    this.initial = initial;
    this.values = initial;
  }

  /** Every switch at its default. */
  public static Switches usual() {
    return new Switches(Map.of());
  }

  /**
   * Those that the environment sets, the others at their defaults.
   *
   * @throws IllegalArgumentException naming the variable that makes no sense
   */
  public static Switches fromEnvironment(Map<String, String> environment) {
    var set = new EnumMap<Switch, String>(Switch.class);
    for (Switch each : Switch.values()) {
      String value = environment.getOrDefault(each.variable(), "");
      if (!value.isEmpty()) {
        set.put(each, each.checked(value));
      }
    }
    return new Switches(set);
  }

  /** The same switches, which can then be turned without turning these. */
  public Switches copy() {
    return new Switches(values);
  }

  /**
   * Turns one.
   *
   * @throws IllegalArgumentException when it has no such value
   */
  public synchronized void set(Switch which, String value) {
    var changed = new EnumMap<Switch, String>(Switch.class);
    changed.putAll(values);
    changed.put(which, which.checked(value));
    values = changed;
  }

  /** Turns all back to where they stood at the start. */
  public void reset() {
    values = initial;
  }

  /** The value. */
  public String get(Switch which) {
    return values.getOrDefault(which, which.usual());
  }

  /** Whether it has that value. */
  public boolean is(Switch which, String value) {
    return get(which).equals(which.checked(value));
  }

  /** The value of one that is a number. */
  public int number(Switch which) {
    return Integer.parseInt(get(which));
  }

  /** Every switch with its value, in the order of declaration. */
  public Map<Switch, String> all() {
    var all = new EnumMap<Switch, String>(Switch.class);
    for (Switch each : Switch.values()) {
      all.put(each, get(each));
    }
    return all;
  }
}
