package io.outhire.careers.kept;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.outhire.words.Language;
import org.jspecify.annotations.Nullable;

/**
 * What of a browser's languages a page is chosen by: the first that is ours, and nothing else, so
 * that the thousand ways to write the header are not a thousand pages.
 */
final class AskedLanguages {
  private static final Cache<String, String> READ =
      Caffeine.newBuilder().maximumSize(5_000).build();

  private AskedLanguages() {}

  /** The code of the language; empty when none of ours is asked for. */
  static String of(@Nullable String acceptLanguage) {
    return acceptLanguage == null ? "" : READ.get(acceptLanguage, AskedLanguages::read);
  }

  private static String read(String header) {
    return Language.accepted(header).map(Language::code).orElse("");
  }
}
