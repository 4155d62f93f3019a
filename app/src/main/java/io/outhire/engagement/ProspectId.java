package io.outhire.engagement;

import java.util.UUID;

/** Names somebody who saved, asked or subscribed at one team. */
public record ProspectId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
