package io.outhire.bench.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import io.outhire.bench.chaos.Attempt.Told;
import io.outhire.bench.world.Applicant;
import io.outhire.bench.world.Company;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds what people were told against what is in Lever and what is stored. */
final class Judging {
  private final List<String> lost = new ArrayList<>();
  private final List<String> duplicated = new ArrayList<>();
  private final List<String> spoilt = new ArrayList<>();
  private final Map<String, List<JsonNode>> inLever;
  private final Set<String> stored;
  private int delivered;
  private int storedUnanswered;

  private Judging(Map<String, List<JsonNode>> inLever, Set<String> stored) {
    this.inLever = inLever;
    this.stored = stored;
  }

  static Verdict of(
      World world, Plan plan, Collection<Attempt> attempts, long waiting, Map<String, Integer> harm)
      throws Exception {
    Judging judging = new Judging(candidacies(world), stored(world));
    attempts.forEach(judging::judge);
    return new Verdict(
        plan.seed(),
        attempts.size(),
        count(attempts, Told.RECEIVED),
        count(attempts, Told.NOTHING),
        judging.storedUnanswered,
        judging.delivered,
        judging.lost,
        judging.duplicated,
        judging.spoilt,
        judging.foreign(attempts),
        waiting,
        harm);
  }

  private static int count(Collection<Attempt> attempts, Told told) {
    return (int) attempts.stream().filter(attempt -> attempt.told() == told).count();
  }

  /** Whatever Lever has through Outhire, by the person's address. */
  private static Map<String, List<JsonNode>> candidacies(World world) throws Exception {
    Map<String, List<JsonNode>> all = new HashMap<>();
    for (Company company : world.companies()) {
      for (JsonNode one : world.lever().get("/accounts/" + company.site() + "/opportunities")) {
        String email = one.path("emails").path(0).asText();
        if (one.path("tags").toString().contains("\"Outhire\"")) {
          all.computeIfAbsent(email, _ -> new ArrayList<>()).add(one);
        }
      }
    }
    return all;
  }

  private static Set<String> stored(World world) throws Exception {
    return world
        .records()
        .ask(
            connection -> {
              Set<String> emails = new HashSet<>();
              try (var statement = connection.createStatement();
                  var rows = statement.executeQuery("select email from applications")) {
                while (rows.next()) {
                  emails.add(rows.getString(1));
                }
              }
              return emails;
            });
  }

  private void judge(Attempt attempt) {
    String email = attempt.applicant().email();
    boolean isStored = stored.contains(email);
    boolean promised = attempt.told() == Told.RECEIVED;
    List<JsonNode> found = inLever.getOrDefault(email, List.of());
    if (isStored && !promised) {
      storedUnanswered++;
    }
    if (found.isEmpty() && (promised || isStored)) {
      lost.add(email + (isStored ? " (stored)" : " (not even stored)"));
    }
    if (found.size() > 1) {
      duplicated.add("%s %d times".formatted(email, found.size()));
    }
    if (found.size() == 1) {
      if (isRight(found.getFirst(), attempt.applicant())) {
        delivered++;
      } else {
        spoilt.add(email);
      }
    }
  }

  private static boolean isRight(JsonNode candidacy, Applicant applicant) {
    JsonNode resumes = candidacy.path("resumes");
    return candidacy.path("posting").asText().equals(applicant.job().postingId())
        && resumes.size() == 1
        && Arrays.equals(bytes(resumes.path(0)), applicant.resume());
  }

  private static byte[] bytes(JsonNode resume) {
    JsonNode content = resume.path("content");
    return Base64.getDecoder().decode(content.isTextual() ? content.asText() : "");
  }

  /** Those in Lever that nobody sent, or that are not stored. */
  private List<String> foreign(Collection<Attempt> attempts) {
    Set<String> known = new HashSet<>();
    for (Attempt attempt : attempts) {
      known.add(attempt.applicant().email());
    }
    return inLever.keySet().stream()
        .filter(email -> !known.contains(email) || !stored.contains(email))
        .toList();
  }
}
