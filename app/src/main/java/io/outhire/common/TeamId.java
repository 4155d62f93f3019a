package io.outhire.common;

import java.util.UUID;

/** Names one team, the employer whose data everything else belongs to. */
public record TeamId(UUID value) {

  /**
   * Reads the text form of a UUID.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static TeamId of(String text) {
    return new TeamId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
