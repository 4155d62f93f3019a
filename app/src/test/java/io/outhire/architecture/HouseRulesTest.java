package io.outhire.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import io.outhire.architecture.offenders.AsksTheWallClock;
import io.outhire.architecture.offenders.CrossesTeamsSilently;
import io.outhire.architecture.offenders.OpenEndpoint;
import io.outhire.architecture.offenders.SpeaksHttp;
import io.outhire.db.CrossesTeams;
import io.outhire.db.Database;
import io.outhire.integrations.lever.LeverSettings;
import io.outhire.web.Anyone;
import io.outhire.web.SignedIn;
import io.outhire.wiring.Settings;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What every class of the house keeps to; each rule is shown to bite on a small offender. */
class HouseRulesTest {
  private static final JavaClasses OURS = Modules.ofTheApp();

  @Test
  void time_and_environment_come_in_from_outside() {
    holdsAndBites(
        noClasses()
            .that()
            .resideOutsideOfPackage(Settings.class.getPackageName())
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "getenv")
            .orShould()
            .callMethod(System.class, "getenv", String.class)
            .orShould()
            .callMethod(Thread.class, "sleep", long.class)
            .because("tests own the clock, and settings are read once"),
        AsksTheWallClock.class);
  }

  @Test
  void only_the_lever_package_speaks_http() {
    holdsAndBites(
        noClasses()
            .that()
            .resideOutsideOfPackage(LeverSettings.class.getPackageName())
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.net.http")
            .because("what leaves for Lever must pass the rules that keep it from leaving twice"),
        SpeaksHttp.class);
  }

  @Test
  void work_that_crosses_teams_says_why() {
    holdsAndBites(
        ArchRuleDefinition.methods()
            .that(
                DescribedPredicate.describe(
                    "cross teams",
                    (JavaMethod method) -> callsAcrossTeams(method) && !isDatabaseItself(method)))
            .should(carryTheirReason())
            .because("the second wall is down inside them"),
        CrossesTeamsSilently.class);
  }

  @Test
  void every_endpoint_declares_its_access() {
    holdsAndBites(
        ArchRuleDefinition.methods()
            .that(
                DescribedPredicate.describe(
                    "answer requests", method -> method.isMetaAnnotatedWith(HttpMethod.class)))
            .should(declareAccess())
            .because("an endpoint whose access nobody stated is one nobody thought about"),
        OpenEndpoint.class);
  }

  @Test
  void every_package_declares_null() {
    var packages =
        OURS.stream().map(JavaClass::getPackage).distinct().filter(p -> !p.getClasses().isEmpty());
    assertThat(packages.filter(p -> !p.isAnnotatedWith(NullMarked.class)))
        .as("packages whose package-info lacks @NullMarked")
        .isEmpty();
  }

  @Test
  void resources_run_on_virtual_threads() {
    classes()
        .that()
        .areAnnotatedWith(Path.class)
        .should()
        .beAnnotatedWith(io.smallrye.common.annotation.RunOnVirtualThread.class)
        .because("they wait for the database")
        .check(OURS);
  }

  private static void holdsAndBites(ArchRule rule, Class<?> offender) {
    rule.check(OURS);
    JavaClasses offence = new ClassFileImporter().importClasses(offender);
    assertThatThrownBy(() -> rule.check(offence))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(offender.getSimpleName());
  }

  private static boolean callsAcrossTeams(JavaMethod method) {
    return method.getMethodCallsFromSelf().stream()
        .anyMatch(
            call ->
                call.getTargetOwner().isEquivalentTo(Database.class)
                    && List.of("acrossTeams", "doAcrossTeams")
                        .contains(call.getTarget().getName()));
  }

  private static boolean isDatabaseItself(JavaMethod method) {
    return method.getOwner().isEquivalentTo(Database.class);
  }

  private static ArchCondition<JavaMethod> carryTheirReason() {
    return condition(
        "carry @CrossesTeams",
        method ->
            method.isAnnotatedWith(CrossesTeams.class)
                || method.getOwner().isAnnotatedWith(CrossesTeams.class));
  }

  private static ArchCondition<JavaMethod> declareAccess() {
    return condition(
        "carry @SignedIn or @Anyone, or be in a class that does",
        method ->
            method.isAnnotatedWith(SignedIn.class)
                || method.isAnnotatedWith(Anyone.class)
                || method.getOwner().isAnnotatedWith(SignedIn.class)
                || method.getOwner().isAnnotatedWith(Anyone.class));
  }

  private static ArchCondition<JavaMethod> condition(
      String words, java.util.function.Predicate<JavaMethod> holds) {
    return new ArchCondition<>(words) {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        events.add(
            new SimpleConditionEvent(
                method, holds.test(method), method.getFullName() + " does not " + words));
      }
    };
  }
}
