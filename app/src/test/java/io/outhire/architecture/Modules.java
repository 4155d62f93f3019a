package io.outhire.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.outhire.common.TeamId;
import io.outhire.leveremulator.LeverEmulator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The table "who may import whom" of docs/architecture.md. */
final class Modules {
  /** Taken from a class, so that a moved root turns the rules red rather than empty. */
  static final String ROOT =
      TeamId.class.getPackageName().substring(0, TeamId.class.getPackageName().lastIndexOf('.'));

  static final Map<String, Set<String>> MAY_IMPORT =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("common", Set.of()),
              Map.entry("words", Set.of()),
              Map.entry("db", Set.of("common")),
              Map.entry("secrets", Set.of("common", "db")),
              Map.entry("mail", Set.of("common", "words", "db")),
              Map.entry("accounts", Set.of("common", "words", "db", "mail")),
              Map.entry("web", Set.of("common", "words", "accounts")),
              Map.entry("jobs", Set.of("common", "words", "db", "accounts")),
              Map.entry(
                  "applications", Set.of("common", "words", "db", "mail", "accounts", "jobs")),
              Map.entry("engagement", Set.of("common", "words", "db", "mail", "accounts", "jobs")),
              Map.entry(
                  "showing",
                  Set.of(
                      "common", "words", "db", "accounts", "jobs", "applications", "engagement")),
              Map.entry(
                  "integrations",
                  Set.of(
                      "common",
                      "words",
                      "db",
                      "secrets",
                      "mail",
                      "accounts",
                      "jobs",
                      "applications",
                      "engagement")),
              Map.entry(
                  "dashboard",
                  Set.of(
                      "common",
                      "words",
                      "web",
                      "mail",
                      "accounts",
                      "jobs",
                      "applications",
                      "engagement",
                      "integrations")),
              Map.entry(
                  "careers",
                  Set.of(
                      "common",
                      "words",
                      "web",
                      "accounts",
                      "jobs",
                      "applications",
                      "engagement",
                      "showing"))));

  private Modules() {}

  /** Every class of the app, tests left out. */
  static JavaClasses ofTheApp() {
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages(ROOT)
        .that(DescribedPredicate.describe("of the app", Modules::isOurs));
  }

  /** The module a class belongs to: the first part of its package below the root. */
  static String of(JavaClass type) {
    String below = type.getPackageName().substring(ROOT.length() + 1);
    return below.contains(".") ? below.substring(0, below.indexOf('.')) : below;
  }

  /** The app's; the emulator is on the tests' path, but no part of the house. */
  static boolean isOurs(JavaClass type) {
    return type.getPackageName().startsWith(ROOT + ".")
        && !type.getPackageName().startsWith(LeverEmulator.class.getPackageName());
  }

  static DescribedPredicate<JavaClass> in(String module) {
    return DescribedPredicate.describe(
        "in module " + module, type -> isOurs(type) && of(type).equals(module));
  }

  /** Ours, but in none of the modules that this one may import. */
  static DescribedPredicate<JavaClass> forbiddenTo(String module) {
    Set<String> allowed = MAY_IMPORT.getOrDefault(module, Set.of());
    return DescribedPredicate.describe(
        "of our modules other than " + allowed,
        type -> isOurs(type) && !of(type).equals(module) && !allowed.contains(of(type)));
  }

  static List<String> names() {
    return List.copyOf(MAY_IMPORT.keySet());
  }
}
