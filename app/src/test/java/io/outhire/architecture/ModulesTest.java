package io.outhire.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.outhire.integrations.ats.AtsProvider;
import io.outhire.integrations.lever.LeverSettings;
import io.outhire.wiring.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may import whom (docs/architecture.md). Each rule is shown to bite on a small offender. */
class ModulesTest {
  private static final JavaClasses OURS = Modules.ofTheApp();

  private static final JavaClasses OFFENDERS =
      new ClassFileImporter().importPackages(Modules.ROOT + ".common.offenders");

  @ParameterizedTest
  @MethodSource("io.outhire.architecture.Modules#names")
  void a_module_imports_only_what_the_table_allows(String module) {
    assertThat(OURS.stream().filter(Modules.in(module)))
        .as("a rule about an empty module would pass silently")
        .isNotEmpty();
    importsOnlyWhatItMay(module).check(OURS);
  }

  @Test
  void a_value_that_reaches_into_a_feature_is_caught() {
    assertThatThrownBy(() -> importsOnlyWhatItMay("common").check(OFFENDERS))
        .hasMessageContaining("ReachesUpward");
  }

  @Test
  void nobody_imports_the_wiring() {
    noClasses()
        .that()
        .resideOutsideOfPackage(Settings.class.getPackageName() + "..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(Settings.class.getPackageName() + "..")
        .because("the wiring sees everything, so whoever sees it would too")
        .check(OURS);
  }

  @Test
  void levers_words_stay_in_one_package() {
    String lever = LeverSettings.class.getPackageName();
    noClasses()
        .that()
        .resideOutsideOfPackages(lever, Settings.class.getPackageName() + "..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(lever)
        .because("another ATS is to be a package beside it, not a change everywhere")
        .check(OURS);
  }

  @Test
  void the_terms_of_an_ats_know_only_values() {
    String ats = AtsProvider.class.getPackageName();
    noClasses()
        .that()
        .resideInAPackage(ats)
        .should()
        .dependOnClassesThat(
            com.tngtech.archunit.base.DescribedPredicate.describe(
                "of ours, other than values and themselves",
                type ->
                    Modules.isOurs(type)
                        && !type.getPackageName().equals(ats)
                        && !Modules.of(type).equals("common")))
        .check(OURS);
  }

  private static ArchRule importsOnlyWhatItMay(String module) {
    return noClasses()
        .that(Modules.in(module))
        .should()
        .dependOnClassesThat(Modules.forbiddenTo(module))
        .because("docs/architecture.md says who may import whom");
  }
}
