package io.outhire.leveremulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of statements about Lever names every test of conformance, and none that is gone. */
class ConformanceListTest {
  private static final Path TESTS = Path.of("src/test/java/io/outhire/leveremulator");

  @Test
  void listAndTestsAreTheSame() throws Exception {
    Set<String> named =
        Pattern.compile("`(\\w+ConformanceTest\\.\\w+)`")
            .matcher(Files.readString(Path.of("CONFORMANCE.md")))
            .results()
            .map(match -> match.group(1))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(named).isEqualTo(tests());
  }

  private static Set<String> tests() throws IOException {
    try (Stream<Path> files = Files.list(TESTS)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith("ConformanceTest.java"))
          .flatMap(ConformanceListTest::tests)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Stream<String> tests(Path file) {
    String type = file.getFileName().toString().replace(".java", "");
    try {
      return Pattern.compile("@Test\\s+void (\\w+)\\(")
          .matcher(Files.readString(file))
          .results()
          .map(match -> type + "." + match.group(1));
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
