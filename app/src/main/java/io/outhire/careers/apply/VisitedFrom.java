package io.outhire.careers.apply;

import io.outhire.applications.VisitSource;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds out where a visitor of the form came from. The page of a job is the same for everybody and
 * remembers nothing, so the word is read from the form's own address, or else from the address of
 * the job's page that the browser names as the one before ({@code Referer}; within one site the
 * whole address is told). Works without scripts and cookies.
 */
final class VisitedFrom {
  /** In this order: what campaigns use, then what people write by hand. */
  private static final List<String> NAMES = List.of("utm_source", "source", "ref");

  private VisitedFrom() {}

  /**
   * The source of a visit.
   *
   * @param query of the form's address, as it was sent
   * @param referer the header; believed only when it names a page of ours
   * @param here our own address
   */
  static Optional<VisitSource> of(@Nullable String query, @Nullable String referer, URI here) {
    return in(query).or(() -> in(pageBefore(referer, here)));
  }

  private static @Nullable String pageBefore(@Nullable String referer, URI here) {
    try {
      URI page = new URI(referer == null ? "" : referer);
      return page.getRawAuthority() != null && page.getRawAuthority().equals(here.getRawAuthority())
          ? page.getRawQuery()
          : null;
    } catch (URISyntaxException none) {
      return null;
    }
  }

  private static Optional<VisitSource> in(@Nullable String query) {
    return NAMES.stream()
        .flatMap(name -> values(query, name))
        .flatMap(value -> VisitSource.parse(value).stream())
        .findFirst();
  }

  private static Stream<String> values(@Nullable String query, String name) {
    return Arrays.stream((query == null ? "" : query).split("&", -1))
        .filter(pair -> pair.startsWith(name + "="))
        .map(pair -> decoded(pair.substring(name.length() + 1)));
  }

  private static String decoded(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException unreadable) {
      return "";
    }
  }
}
