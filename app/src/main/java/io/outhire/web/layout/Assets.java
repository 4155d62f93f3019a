package io.outhire.web.layout;

import io.quarkus.qute.TemplateGlobal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The style sheets and scripts, under an address that changes with their content, so that browsers
 * keep them for good and never show a page with yesterday's sheet. The version stands in the path
 * and not in a query: what a module imports by a relative address carries it along.
 */
public final class Assets {

  /** Every file below {@code assets/}; a test compares this list with the folder. */
  static final List<String> NAMES =
      List.of(
          "careers.css",
          "components.css",
          "dashboard.css",
          "editor.css",
          "icon.svg",
          "js/announce.js",
          "js/app.js",
          "js/careers.js",
          "js/copy.js",
          "js/dialog.js",
          "js/dismiss.js",
          "js/file-input.js",
          "js/filter-rows.js",
          "js/form-guard.js",
          "js/job-editor.js",
          "js/local-times.js",
          "js/menu.js",
          "js/outhire-jobs.js",
          "js/pasted-html.js",
          "js/progress.js",
          "js/refresh.js",
          "js/saved-jobs.js",
          "js/select-all.js",
          "js/share.js",
          "js/shortcuts.js",
          "js/text-editor.js",
          "tokens.css",
          "vendor/squire-2.4.8/LICENSE.txt",
          "vendor/squire-2.4.8/squire.js");

  private static final String VERSION = version();

  private Assets() {}

  /** What templates put before an asset's name, such as {@code /assets/v/1f3a…}. */
  @TemplateGlobal(name = "assets")
  public static String path() {
    return "/assets/v/" + VERSION;
  }

  private static String version() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String name : NAMES) {
        digest.update(read(name));
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  static byte[] read(String name) {
    String path = "/META-INF/resources/assets/" + name;
    try (InputStream file = Assets.class.getResourceAsStream(path)) {
      if (file == null) {
        throw new IllegalStateException("The asset " + name + " is not in this build");
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
