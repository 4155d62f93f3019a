package io.outhire.careers.kept;

import io.outhire.accounts.Teams;
import io.outhire.common.Slug;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a kept page depends on besides the data: nothing else of a request reaches its endpoint.
 *
 * @param uri path and query as they were asked for, not decoded
 * @param language what is left of the header Accept-Language
 */
record KeptAddress(String uri, String language) {
  private static final int LONGEST = 300;

  /**
   * An employer's pages, jobs and feeds; neither forms nor what belongs to one person: the saved
   * jobs of a browser and the form for new jobs stand where a job could.
   */
  private static final Pattern SHAPE =
      Pattern.compile(
          "/([^/?]+)(?:/jobs(?:/(?!(?:saved|subscribe)(?:\\?|$))[^/?]+|/feeds/[^/?]+)?)?(?:\\?.*)?");

  /** The employer whose page this is; nothing when it is not a page that may be kept. */
  Optional<Slug> team() {
    Matcher parts = SHAPE.matcher(uri);
    return uri.length() <= LONGEST && parts.matches()
        ? slug(parts.group(1)).filter(Teams::mayBeUsed)
        : Optional.empty();
  }

  /** What kind of page it is, as its endpoint is addressed; the name of its series of metrics. */
  String template() {
    int query = uri.indexOf('?');
    String[] parts = uri.substring(1, query < 0 ? uri.length() : query).split("/", -1);
    return switch (parts.length) {
      case 1 -> "/{team}";
      case 2 -> "/{team}/jobs";
      case 3 -> "/{team}/jobs/{job}";
      default -> "/{team}/jobs/feeds/" + parts[3];
    };
  }

  private static Optional<Slug> slug(String segment) {
    try {
      return Slug.parse(URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notEncoded) {
      return Optional.empty();
    }
  }
}
