package io.outhire.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/asvs.csv names as evidence is there. */
class EvidenceTest {
  /** The name of a test, or the name of a method of the test that was named last. */
  private static final Pattern NAMED = Pattern.compile("\\b([A-Z]\\w+(?:Test|IT))\\b|#(\\w+)");

  @Test
  void everyTestThatIsNamedExists() throws IOException {
    Map<String, String> tests = tests();
    List<String> missing = new ArrayList<>();
    for (String row : Files.readAllLines(Path.of("..", "docs", "asvs.csv"))) {
      missing.addAll(missing(row, tests));
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void aMissingTestAndAMissingMethodAreFound() {
    Map<String, String> tests = Map.of("SomeTest", "void thereIsOne() {");
    assertThat(missing("V1,1,met,SomeTest#thereIsOne", tests)).isEmpty();
    assertThat(missing("V1,1,met,\"SomeTest#another, OtherIT\"", tests)).hasSize(2);
  }

  private static List<String> missing(String row, Map<String, String> tests) {
    List<String> missing = new ArrayList<>();
    String test = "";
    for (MatchResult named : NAMED.matcher(row).results().toList()) {
      if (named.group(1) != null) {
        test = named.group(1);
      }
      String source = tests.getOrDefault(test, "");
      boolean there = named.group(1) != null ? !source.isEmpty() : has(source, named.group(2));
      if (!test.isEmpty() && !there) {
        missing.add(row.substring(0, row.indexOf(',')) + ": " + test + " " + named.group());
      }
    }
    return missing;
  }

  private static boolean has(String source, String method) {
    return Pattern.compile("void %s\\(".formatted(method)).matcher(source).find();
  }

  private static Map<String, String> tests() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
      try (Stream<Path> emulators = Files.walk(Path.of("..", "lever-emulator", "src", "test"))) {
        return Stream.concat(files, emulators)
            .filter(file -> file.toString().endsWith(".java"))
            .collect(
                Collectors.toMap(
                    file -> file.getFileName().toString().replace(".java", ""),
                    EvidenceTest::read,
                    (one, other) -> one + other));
      }
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
