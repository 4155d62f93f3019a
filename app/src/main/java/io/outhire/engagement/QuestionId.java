package io.outhire.engagement;

import java.util.Optional;
import java.util.UUID;

/** Names one question. */
public record QuestionId(UUID value) {

  /** Reads the text form, or nothing when it is none. */
  public static Optional<QuestionId> parse(String text) {
    try {
      return Optional.of(new QuestionId(UUID.fromString(text)));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
