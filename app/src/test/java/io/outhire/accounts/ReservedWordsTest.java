package io.outhire.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A team's public pages begin with its slug, our own with words that can be no team's. */
class ReservedWordsTest {
  @Test
  void no_team_can_stand_in_the_way_of_a_page_of_ours() {
    Set<String> first =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.outhire")
                .stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .map(type -> type.getAnnotationOfType(Path.class).value())
                .map(path -> path.replaceFirst("^/", "").replaceFirst("/.*", ""))
                .filter(word -> !word.isEmpty() && !word.contains("{") && !word.contains("."))
                .collect(Collectors.toSet());

    assertThat(first).contains("jobs", "applications", "search");
    assertThat(Teams.RESERVED).containsAll(first);
  }
}
