package io.outhire.integrations;

import java.util.UUID;

/** Names one connection of a team to an account of an ATS. */
public record ConnectionId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
