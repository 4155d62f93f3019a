package io.outhire.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a form: for each field a sentence that says what to do, in the order of the
 * fields on the page. {@link #byField()} goes to the tag {@code errorSummary}.
 */
public record FormErrors(Map<String, String> byField) {

  public FormErrors {
    byField = Collections.unmodifiableMap(new LinkedHashMap<>(byField));
  }

  /** A form with nothing wrong. */
  public static FormErrors none() {
    return new FormErrors(Map.of());
  }

  /** A form with one fault. */
  public static FormErrors of(String field, String words) {
    return none().and(field, words);
  }

  /** These faults and one more; a field keeps its first. */
  public FormErrors and(String field, String words) {
    Map<String, String> more = new LinkedHashMap<>(byField);
    more.putIfAbsent(field, words);
    return new FormErrors(more);
  }

  /** What is wrong with a field, or null. */
  public @Nullable String get(String field) {
    return byField.get(field);
  }

  /** Whether the form may be taken. */
  public boolean isEmpty() {
    return byField.isEmpty();
  }
}
