package io.outhire.dashboard.applications;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/** The header that makes a browser save a file under its name (RFC 6266, RFC 8187). */
final class AttachmentName {
  private static final String PLAIN = "!#$&+-.^_`|~";

  private AttachmentName() {}

  /** The name twice: in ASCII for old readers, in UTF-8 for the rest. */
  static String header(String name) {
    return "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(ascii(name), encoded(name));
  }

  private static String ascii(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .replaceAll("[^ -~]", "_")
        .replaceAll("[\"\\\\%]", "_");
  }

  private static String encoded(String name) {
    var encoded = new StringBuilder();
    for (byte unit : name.getBytes(StandardCharsets.UTF_8)) {
      char letter = (char) (unit & 0xFF);
      if (letter < 0x80 && (Character.isLetterOrDigit(letter) || PLAIN.indexOf(letter) >= 0)) {
        encoded.append(letter);
      } else {
        encoded.append(String.format(Locale.ROOT, "%%%02X", (int) letter));
      }
    }
    return encoded.toString();
  }
}
