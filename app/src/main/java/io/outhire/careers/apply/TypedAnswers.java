package io.outhire.careers.apply;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/**
 * What was typed or chosen for the job's own questions, as it was sent.
 *
 * @param byKey for each question's key what was sent, without what is blank
 */
public record TypedAnswers(Map<String, List<String>> byKey) {
  /** Nothing. */
  static final TypedAnswers NONE = new TypedAnswers(Map.of());

  private static final Pattern KEY = Pattern.compile("q[0-9a-f]{16}");

  /** Picks the answers out of all fields of a form. */
  static TypedAnswers of(MultipartFormDataInput form) {
    Map<String, List<String>> answers = new LinkedHashMap<>();
    form.getValues()
        .forEach(
            (name, values) -> {
              if (KEY.matcher(name).matches()) {
                answers.put(
                    name,
                    values.stream()
                        .filter(v -> !v.isFileItem())
                        .map(FormValue::getValue)
                        .filter(v -> !v.isBlank())
                        .toList());
              }
            });
    return new TypedAnswers(answers);
  }

  /** What was sent for this question; empty for nothing. */
  public List<String> of(String key) {
    return byKey.getOrDefault(key, List.of());
  }
}
