package io.outhire.leveremulator.oauth;

import io.outhire.leveremulator.http.Bytes;
import java.util.List;

/** What must survive a restart so that connected apps stay connected. */
public record AuthorityData(
    Bytes signingKey, List<Grant> grants, List<RefreshToken> refreshTokens) {
  /** The lists are copied. */
  public AuthorityData {
    grants = List.copyOf(grants);
    refreshTokens = List.copyOf(refreshTokens);
  }
}
