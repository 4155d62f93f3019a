package io.outhire.words;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** The sentences of one language, read from {@code words/<area>.<language>.properties}. */
final class Sentences {
  /** A file of each language for each; the part of a key before its first dot. */
  static final List<String> AREAS = List.of("page", "job", "apply", "engagement");

  private final Language language;
  private final ULocale locale;
  private final Map<String, String> patterns;
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

  Sentences(Language language, ULocale locale) {
    this.language = language;
    this.locale = locale;
    this.patterns = read(language);
  }

  String plain(String key) {
    String pattern = patterns.get(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no words for %s in %s".formatted(key, language));
    }
    return pattern;
  }

  /** Formats are not safe to share, so each use takes a copy. */
  String filled(String key, Object... blanks) {
    var format = formats.computeIfAbsent(key, known -> new MessageFormat(plain(known), locale));
    return format.clone().format(blanks);
  }

  static Map<String, String> read(Language language) {
    Map<String, String> all = new HashMap<>();
    for (String area : AREAS) {
      Properties file = file("/words/%s.%s.properties".formatted(area, language.code()));
      file.stringPropertyNames().forEach(key -> all.put(key, file.getProperty(key)));
    }
    return Map.copyOf(all);
  }

  private static Properties file(String path) {
    try (InputStream file = Sentences.class.getResourceAsStream(path)) {
      if (file == null) {
        throw new IllegalStateException("The words " + path + " are not in this build");
      }
      var properties = new Properties();
      properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
