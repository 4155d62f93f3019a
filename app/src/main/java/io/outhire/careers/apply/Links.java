package io.outhire.careers.apply;

import io.outhire.common.PlainText;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses of web pages as people type them, one a line. */
final class Links {
  private static final int LONGEST = 500;
  private static final Pattern SCHEME = Pattern.compile("^[a-zA-Z][a-zA-Z0-9+.-]*:(?!\\d).*");

  /** What was understood, and the first line that was not. */
  record Read(List<URI> links, Optional<String> notUnderstood) {}

  private Links() {}

  /** Reads every line; empty ones are skipped, repeated ones taken once. */
  static Read read(String typed) {
    List<URI> links = new ArrayList<>();
    for (String line : PlainText.lines(typed).split("[\\n\\s]+", -1)) {
      Optional<URI> link = line.isEmpty() ? Optional.empty() : parse(line);
      if (!line.isEmpty() && link.isEmpty()) {
        return new Read(links, Optional.of(line));
      }
      link.filter(known -> !links.contains(known)).ifPresent(links::add);
    }
    return new Read(links, Optional.empty());
  }

  /** Completes {@code linkedin.com/in/ada}; only http and https are links here. */
  private static Optional<URI> parse(String line) {
    if (line.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      var link = new URI(SCHEME.matcher(line).matches() ? line : "https://" + line);
      return Optional.of(link).filter(Links::isWeb).map(URI::toASCIIString).map(URI::create);
    } catch (URISyntaxException notAnAddress) {
      return Optional.empty();
    }
  }

  private static boolean isWeb(URI link) {
    boolean web =
        "https".equalsIgnoreCase(link.getScheme()) || "http".equalsIgnoreCase(link.getScheme());
    return web
        && link.getRawUserInfo() == null
        && link.getHost() != null
        && link.getHost().contains(".");
  }
}
