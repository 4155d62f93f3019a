package io.outhire.accounts;

import java.util.UUID;

/** Names one invitation; not the key that its link carries. */
public record InvitationId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
