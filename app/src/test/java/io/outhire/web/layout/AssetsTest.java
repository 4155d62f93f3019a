package io.outhire.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AssetsTest {

  private static final Path FOLDER = Path.of("src/main/resources/META-INF/resources/assets");

  @Test
  void theVersionCoversEveryFileInTheFolder() throws IOException {
    assertThat(files()).containsExactlyInAnyOrderElementsOf(Assets.NAMES);
    assertThat(Assets.path()).matches("/assets/v/[0-9a-f]{12}");
  }

  @Test
  void nothingIsLoadedFromElsewhere() throws IOException {
    for (String name : files().stream().filter(name -> !name.startsWith("vendor/")).toList()) {
      String content =
          Files.readString(FOLDER.resolve(name)).replace("http://www.w3.org/2000/svg", "");
      assertThat(content).as(name).doesNotContainPattern("(?i)(https?:)?//[a-z0-9.-]+\\.[a-z]{2,}");
      assertThat(content).as(name).doesNotContain("@import", "@font-face", "innerHTML");
    }
  }

  @Test
  void theTwoDarkTablesAreOne() throws IOException {
    String css = Files.readString(FOLDER.resolve("tokens.css"));
    String wished = table(css, ":root:not([data-theme=\"light\"]) {");
    String chosen = table(css, "\n[data-theme=\"dark\"] {");
    assertThat(wished).isEqualTo(chosen).contains("--n12");
  }

  private static String table(String css, String selector) {
    int start = css.indexOf(selector) + selector.length();
    return css.substring(start, css.indexOf('}', start)).replaceAll("\\s+", " ");
  }

  private static List<String> files() throws IOException {
    try (Stream<Path> found = Files.walk(FOLDER)) {
      return found.filter(Files::isRegularFile).map(f -> FOLDER.relativize(f).toString()).toList();
    }
  }
}
