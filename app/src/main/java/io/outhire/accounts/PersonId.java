package io.outhire.accounts;

import java.util.UUID;

/** Names one person, whatever teams they are in. */
public record PersonId(UUID value) {

  /**
   * Reads the text form of a UUID.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static PersonId of(String text) {
    return new PersonId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
