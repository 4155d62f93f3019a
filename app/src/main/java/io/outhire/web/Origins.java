package io.outhire.web;

import io.outhire.common.PublicUrl;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Tells by what the browser says itself whether a request comes from a page of another site. */
final class Origins {
  private Origins() {}

  /**
   * Whether to refuse a request that would change something.
   *
   * @param fetchSite {@code Sec-Fetch-Site}, which every browser of today sends over TLS and to
   *     this machine
   * @param origin {@code Origin}, for older ones and plain HTTP
   * @param host {@code Host}
   */
  static boolean isForeign(
      @Nullable String fetchSite, @Nullable String origin, @Nullable String host, PublicUrl here) {
    if (fetchSite != null) {
      return !("same-origin".equals(fetchSite) || "none".equals(fetchSite));
    }
    if (origin == null) {
      return false;
    }
    return !origin.equals(here.value().toString()) && !origin.equals(originOf(here, host));
  }

  private static String originOf(PublicUrl here, @Nullable String host) {
    URI address = here.value();
    return address.getScheme() + "://" + (host == null ? address.getAuthority() : host);
  }
}
