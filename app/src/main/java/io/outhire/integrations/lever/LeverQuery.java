package io.outhire.integrations.lever;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;

/** Names and values as {@code name=value&…}, for a query or a form. */
final class LeverQuery {
  private final StringBuilder text = new StringBuilder();

  /** Goes on from what another has gathered, and leaves that one as it is. */
  static LeverQuery of(String begun) {
    var query = new LeverQuery();
    query.text.append(begun);
    return query;
  }

  LeverQuery with(String name, String value) {
    if (!text.isEmpty()) {
      text.append('&');
    }
    text.append(encode(name)).append('=').append(encode(value));
    return this;
  }

  /** A space as {@code %20}, which means the same in a query and in a form. */
  static String encode(String value) {
    return URLEncoder.encode(value, UTF_8).replace("+", "%20");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
