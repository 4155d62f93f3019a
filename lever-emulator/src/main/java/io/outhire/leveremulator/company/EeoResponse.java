package io.outhire.leveremulator.company;

import java.util.Map;

/**
 * A candidate's answers to the questions of equal employment opportunity.
 *
 * @param answers by question: gender, race, veteran, disability, disabilitySignature and
 *     disabilitySignatureDate
 * @param respondedAt ms since 1970 UTC
 */
public record EeoResponse(
    String opportunity, String posting, Map<String, String> answers, long respondedAt) {
  /** The map is copied. */
  public EeoResponse {
    answers = Map.copyOf(answers);
  }
}
