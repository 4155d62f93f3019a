package io.outhire.jobs.prose;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which links prose may hold: web pages and mailboxes, nothing that a browser would run. */
final class Links {
  private static final int LONGEST = 2_000;
  private static final Pattern SKIPPED =
      Pattern.compile("[\\x00-\\x20\\x7F\\u0085\\u00A0\\u2028\\u2029]");
  private static final Pattern WEB =
      Pattern.compile(
          "(?i)(https?)://([\\p{L}\\p{N}](?:[\\p{L}\\p{N}._-]*[\\p{L}\\p{N}])?)(:\\d{1,5})?([/?#].*)?");
  private static final Pattern MAILBOX =
      Pattern.compile("(?i)mailto:[^\\s@<>\"]+@[\\p{L}\\p{N}.-]+(\\?.*)?");

  /** Endings of file and library names that mail programs and chats take for a domain's. */
  private static final Set<String> NO_DOMAIN =
      Set.of(
          "js", "jsx", "ts", "tsx", "cpp", "java", "json", "yaml", "yml", "xml", "html", "css",
          "sql", "php", "txt", "pdf");

  private static final Pattern SENTENCE_START = Pattern.compile("\\p{Lu}\\p{Ll}*");

  private Links() {}

  /** The address to link to, or null when it is none that prose may hold. */
  static @Nullable String checked(String found) {
    String href = SKIPPED.matcher(found.strip()).replaceAll("");
    if (href.length() > LONGEST || href.indexOf('\\') >= 0 || hasInvisible(href)) {
      return null;
    }
    if (MAILBOX.matcher(href).matches()) {
      return "mailto:" + href.substring("mailto:".length());
    }
    Matcher web = WEB.matcher(href);
    if (!web.matches()) {
      return null;
    }
    String scheme = web.group(1).toLowerCase(Locale.ROOT);
    return scheme + href.substring(scheme.length());
  }

  /**
   * Whether a program took two words for an address: {@code Node.js}, {@code there.Monthly}.
   *
   * @param href as {@link #checked} answered it
   * @param text all that is linked by it
   */
  static boolean isMistaken(String href, String text) {
    Matcher web = WEB.matcher(href);
    if (!web.matches()) {
      return false;
    }
    String ending = web.group(2).substring(web.group(2).lastIndexOf('.') + 1);
    boolean automatic = href.equalsIgnoreCase("http://" + text.strip());
    return NO_DOMAIN.contains(ending.toLowerCase(Locale.ROOT))
        || (automatic && SENTENCE_START.matcher(ending).matches());
  }

  private static boolean hasInvisible(String href) {
    return href.codePoints().anyMatch(c -> Characters.isInvisible(c) || Characters.isJoiner(c));
  }
}
