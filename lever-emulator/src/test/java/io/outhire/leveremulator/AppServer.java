package io.outhire.leveremulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** The server side of an app that connects to Lever. */
final class AppServer {
  static final String CALLBACK = "http://127.0.0.1:8080/integrations/lever/callback";
  static final String SCOPES =
      "offline_access postings:read:admin opportunities:write:admin users:read:admin"
          + " stages:read:admin";

  private final LeverEmulator lever;

  AppServer(LeverEmulator lever) {
    this.lever = lever;
  }

  Map<String, String> authorizeParameters() {
    var parameters = new HashMap<String, String>();
    parameters.put("client_id", EmulatorSettings.CLIENT_ID);
    parameters.put("redirect_uri", CALLBACK);
    parameters.put("response_type", "code");
    parameters.put("state", "8Zq2 n1c0/+WbV5");
    parameters.put("audience", lever.baseUri() + "/v1/");
    parameters.put("scope", SCOPES);
    return parameters;
  }

  String authorizePath() {
    return authorizePath(Map.of());
  }

  /** The link to Lever; an empty value leaves the parameter out. */
  String authorizePath(Map<String, String> changes) {
    Map<String, String> parameters = authorizeParameters();
    parameters.putAll(changes);
    parameters.values().removeIf(String::isEmpty);
    return "/authorize?" + Caller.encode(parameters);
  }

  /** The code that a Super Admin's consent brings back. */
  String code() throws Exception {
    return code(SCOPES);
  }

  String code(String scopes) throws Exception {
    var browser = new Browser(lever);
    var path = authorizePath(Map.of("scope", scopes, "prompt", "consent"));
    Browser.Page consent = browser.logIn(browser.open(path), "sam@acme.test");
    return browser.submit(consent, "Accept", Map.of()).parameter("code");
  }

  JsonNode tokens() throws Exception {
    return exchange(code()).expecting(200).json();
  }

  Caller connected(String scopes) throws Exception {
    JsonNode tokens = exchange(code(scopes)).expecting(200).json();
    return Caller.withToken(lever, tokens.path("access_token").asText());
  }

  Caller.Answer exchange(String code) throws Exception {
    return token(
        Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", CALLBACK));
  }

  Caller.Answer refresh(String refreshToken) throws Exception {
    return token(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
  }

  /** Calls the token endpoint with the app's own credentials and what is given. */
  Caller.Answer token(Map<String, String> fields) throws Exception {
    return Caller.withHeader(lever, "").postForm("/oauth/token", withCredentials(fields));
  }

  static Map<String, String> withCredentials(Map<String, String> fields) {
    var all = new HashMap<String, String>();
    all.put("client_id", EmulatorSettings.CLIENT_ID);
    all.put("client_secret", EmulatorSettings.CLIENT_SECRET);
    all.putAll(fields);
    return all;
  }
}
