package io.outhire.integrations;

import java.util.Optional;
import java.util.UUID;

/** Names one import of postings. */
public record ImportId(UUID value) {

  /** Reads the text form; nothing when it is none. */
  public static Optional<ImportId> parse(String text) {
    try {
      return Optional.of(new ImportId(UUID.fromString(text)));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
