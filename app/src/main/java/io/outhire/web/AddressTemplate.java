package io.outhire.web;

import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** How endpoints are addressed, such as {@code /{team}/jobs/{job}}. */
final class AddressTemplate {
  private AddressTemplate() {}

  /** The address of an endpoint, with the names of its variables and not what they must match. */
  static String of(Method endpoint) {
    String whole =
        text(endpoint.getDeclaringClass().getAnnotation(Path.class))
            + text(endpoint.getAnnotation(Path.class));
    return whole.isEmpty() ? "/" : withoutPatterns(whole);
  }

  private static String text(@Nullable Path path) {
    String value = path == null ? "" : path.value().replaceAll("^/+|/+$", "");
    return value.isEmpty() ? "" : "/" + value;
  }

  /** Patterns may have braces themselves, as in <code>{id:[0-9]{3}}</code>. */
  static String withoutPatterns(String template) {
    StringBuilder names = new StringBuilder();
    int depth = 0;
    boolean pattern = false;
    for (int at = 0; at < template.length(); at++) {
      char each = template.charAt(at);
      depth += each == '{' ? 1 : each == '}' ? -1 : 0;
      pattern = depth > 0 && (pattern || each == ':');
      if (!pattern) {
        names.append(each);
      }
    }
    return names.toString();
  }
}
