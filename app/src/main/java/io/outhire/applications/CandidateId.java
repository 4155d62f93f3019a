package io.outhire.applications;

import java.util.UUID;

/** Names one candidate: one e-mail address within one team. */
public record CandidateId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
