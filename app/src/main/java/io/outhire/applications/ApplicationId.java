package io.outhire.applications;

import java.util.UUID;

/** Names one application: one person applying to one job. */
public record ApplicationId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
