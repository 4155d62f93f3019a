package io.outhire.leveremulator.oauth;

import com.fasterxml.jackson.databind.JsonNode;
import io.outhire.leveremulator.http.Json;
import io.outhire.leveremulator.http.Parameters;
import io.outhire.leveremulator.http.Request;
import io.outhire.leveremulator.http.Response;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code POST /oauth/token}, as a form and as JSON. */
public final class TokenEndpoint {
  private final Apps apps;
  private final Authority authority;

  /** An endpoint for those apps. */
  public TokenEndpoint(Apps apps, Authority authority) {
    this.apps = apps;
    this.authority = authority;
  }

  /** Answers with tokens or with an OAuth error. */
  public Response handle(Request request) {
    if (!request.method().equals("POST")) {
      return Response.json(405, Json.object().put("error", "method_not_allowed"));
    }
    try {
      return Response.json(200, tokens(fields(request)).toJson()).with("Cache-Control", "no-store");
    } catch (OAuthFailure refusal) {
      return refusal.toResponse();
    }
  }

  /** The client id that the request names, for the ledger; null when it names none. */
  public static @Nullable String clientId(Request request) {
    return field(request, "client_id");
  }

  /** A field of the request, whichever way it was sent; null when it is not given. */
  public static @Nullable String field(Request request, String name) {
    return fields(request).apply(name);
  }

  private static Function<String, @Nullable String> fields(Request request) {
    if (request.mediaType().equals("application/json")) {
      JsonNode json = Json.parse(request.body().asText()).orElse(Json.object());
      return name -> json.path(name).isTextual() ? json.path(name).asText() : null;
    }
    Parameters form = request.form();
    return form::first;
  }

  private Tokens tokens(Function<String, @Nullable String> fields) {
    String grantType = required(fields, "grant_type");
    String clientId = required(fields, "client_id");
    String secret = required(fields, "client_secret");
    if (apps.withSecret(clientId, secret).isEmpty()) {
      throw OAuthFailure.wrongClient();
    }
    return switch (grantType) {
      case "authorization_code" ->
          authority.exchange(clientId, required(fields, "code"), fields.apply("redirect_uri"));
      case "refresh_token" -> authority.refresh(clientId, required(fields, "refresh_token"));
      default -> throw OAuthFailure.unsupportedGrant(grantType);
    };
  }

  private static String required(Function<String, @Nullable String> fields, String name) {
    String value = fields.apply(name);
    if (value == null || value.isEmpty()) {
      throw OAuthFailure.missing(name);
    }
    return value;
  }
}
