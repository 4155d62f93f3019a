package io.outhire.leveremulator.oauth;

import io.outhire.leveremulator.http.Json;
import io.outhire.leveremulator.http.Response;

/** A refusal of the token endpoint, in Auth0's words. */
final class OAuthFailure extends RuntimeException {
  private final int status;
  private final String error;
  private final String description;

  private OAuthFailure(int status, String error, String description) {
    super(description, null, false, false);
    this.status = status;
    this.error = error;
    this.description = description;
  }

  static OAuthFailure invalidCode() {
    return new OAuthFailure(403, "invalid_grant", "Invalid authorization code");
  }

  static OAuthFailure wrongRedirectUri() {
    return new OAuthFailure(
        403, "invalid_grant", "The redirect URI is wrong. It must equal the one of the request.");
  }

  static OAuthFailure deadRefreshToken() {
    return new OAuthFailure(403, "invalid_grant", "Unknown or invalid refresh token.");
  }

  static OAuthFailure wrongClient() {
    return new OAuthFailure(401, "access_denied", "Unauthorized");
  }

  static OAuthFailure missing(String parameter) {
    return new OAuthFailure(400, "invalid_request", "Missing required parameter: " + parameter);
  }

  static OAuthFailure unsupportedGrant(String grantType) {
    return new OAuthFailure(403, "unsupported_grant_type", "Unsupported grant type: " + grantType);
  }

  Response toResponse() {
    return Response.json(
        status, Json.object().put("error", error).put("error_description", description));
  }
}
