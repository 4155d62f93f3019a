package io.outhire.leveremulator.oauth;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The permissions that Lever knows. */
public final class Scopes {
  /** Keeps the connection alive when nobody is logged in. */
  public static final String OFFLINE = "offline_access";

  private static final List<String> READ_ONLY =
      List.of(
          "applications",
          "archive_reasons",
          "audit_events",
          "diversity_surveys",
          "eeo_responses",
          "eeo_responses_pii",
          "offers",
          "referrals",
          "resumes",
          "sources",
          "stages",
          "tags",
          "tasks");
  private static final List<String> READ_AND_WRITE =
      List.of(
          "contact",
          "feedback",
          "feedback_templates",
          "files",
          "forms",
          "form_templates",
          "groups",
          "interviews",
          "notes",
          "opportunities",
          "panels",
          "permissions",
          "postings",
          "requisitions",
          "requisition_fields",
          "roles",
          "users",
          "webhooks");

  /** Every scope there is. */
  public static final Set<String> ALL = all();

  private Scopes() {}

  private static Set<String> all() {
    var scopes = new LinkedHashSet<String>(List.of(OFFLINE));
    READ_ONLY.forEach(resource -> scopes.add(resource + ":read:admin"));
    scopes.add("uploads:write:admin");
    READ_AND_WRITE.forEach(resource -> scopes.add(resource + ":read:admin"));
    READ_AND_WRITE.forEach(resource -> scopes.add(resource + ":write:admin"));
    scopes.add("confidential:access:admin");
    return Set.copyOf(scopes);
  }

  /** The known ones of a space-separated list, in its order. */
  public static Set<String> parse(String spaceSeparated) {
    return Arrays.stream(spaceSeparated.split("\\s+", -1))
        .filter(ALL::contains)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** In a stable order, separated by spaces. */
  public static String join(Collection<String> scopes) {
    return scopes.stream().sorted().collect(Collectors.joining(" "));
  }

  /** The permission in plain words, as the consent page says it. */
  public static String inWords(String scope) {
    if (scope.equals(OFFLINE)) {
      return "Keep access while you are not logged in";
    }
    if (scope.equals("confidential:access:admin")) {
      return "See confidential postings and candidates";
    }
    String[] parts = scope.split(":", -1);
    String resource = resourceInWords(parts[0]);
    return parts[1].equals("write") ? "See, add and change " + resource : "See " + resource;
  }

  private static String resourceInWords(String resource) {
    return switch (resource) {
      case "opportunities" -> "candidates (opportunities)";
      case "postings" -> "job postings";
      case "users" -> "the people who use Lever";
      case "stages" -> "the stages of your pipeline";
      case "contact" -> "candidates’ contact details";
      case "resumes" -> "résumés";
      case "eeo_responses" -> "anonymous answers to equal opportunity questions";
      case "eeo_responses_pii" -> "answers to equal opportunity questions with names";
      case "uploads" -> "temporary file uploads";
      default -> resource.replace('_', ' ').toLowerCase(Locale.ROOT);
    };
  }
}
