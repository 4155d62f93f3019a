package io.outhire.common;

import java.net.URI;

/**
 * The address at which browsers reach this Outhire, without a slash at its end.
 *
 * @param value http or https, for example {@code https://jobs.acme.example}
 */
public record PublicUrl(URI value) {

  /**
   * @throws IllegalArgumentException when the address is not absolute http or https
   */
  public PublicUrl {
    if (value.getHost() == null || !("http".equals(value.getScheme()) || isHttps(value))) {
      throw new IllegalArgumentException("must begin with http:// or https:// and name a host");
    }
    value = URI.create(value.toString().replaceAll("/+$", ""));
  }

  /**
   * The full address of a page.
   *
   * @param path begins with a slash, already encoded
   */
  public URI at(String path) {
    return URI.create(value + path);
  }

  /**
   * Whether browsers come over TLS, so that cookies may carry {@code Secure} and {@code __Host-}.
   */
  public boolean secure() {
    return isHttps(value);
  }

  private static boolean isHttps(URI address) {
    return "https".equals(address.getScheme());
  }
}
