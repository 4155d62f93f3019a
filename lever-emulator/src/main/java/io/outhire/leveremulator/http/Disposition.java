package io.outhire.leveremulator.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The Content-Disposition of downloads. */
public final class Disposition {
  private Disposition() {}

  /** Offers the file under its name, whatever letters it is written in. */
  public static String attachment(String fileName) {
    String ascii = fileName.replaceAll("[^\\x20-\\x7e]|[\"\\\\]", "_");
    String encoded = URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
    return "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(ascii, encoded);
  }
}
