package io.outhire.jobs;

import java.util.Optional;
import java.util.UUID;

/** Names one job description. */
public record JobId(UUID value) {

  /** Reads the text form, or nothing when it is none. */
  public static Optional<JobId> parse(String text) {
    try {
      return Optional.of(new JobId(UUID.fromString(text)));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
