package io.outhire.leveremulator.oauth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outhire.leveremulator.http.Json;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the token endpoint hands out; the refresh token is null without offline_access. */
record Tokens(String accessToken, @Nullable String refreshToken, Set<String> scopes) {
  /** Seconds that an access token lives. */
  static final int LIFETIME_SECONDS = 3600;

  ObjectNode toJson() {
    ObjectNode json = Json.object().put("access_token", accessToken);
    if (refreshToken != null) {
      json.put("refresh_token", refreshToken);
    }
    return json.put("scope", Scopes.join(scopes))
        .put("expires_in", LIFETIME_SECONDS)
        .put("token_type", "Bearer");
  }
}
