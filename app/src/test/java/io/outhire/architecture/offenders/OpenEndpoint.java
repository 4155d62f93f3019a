package io.outhire.architecture.offenders;

import jakarta.ws.rs.GET;

/** Breaks the rule on purpose; without a path, so that it is never served. */
public final class OpenEndpoint {
  @GET
  public String open() {
    return "";
  }
}
