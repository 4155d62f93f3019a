package io.outhire.applications;

import java.util.Optional;
import java.util.UUID;

/** Names one application: one person applying to one job. */
public record ApplicationId(UUID value) {

  /** Reads the text form, or nothing when it is none. */
  public static Optional<ApplicationId> parse(String text) {
    try {
      return Optional.of(new ApplicationId(UUID.fromString(text)));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
