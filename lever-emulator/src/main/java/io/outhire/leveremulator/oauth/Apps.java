package io.outhire.leveremulator.oauth;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The registered apps. */
public final class Apps {
  private final Map<String, OAuthApp> byClientId = new ConcurrentHashMap<>();

  /** Those apps. */
  public Apps(Collection<OAuthApp> apps) {
    apps.forEach(app -> byClientId.put(app.clientId(), app));
  }

  /** The app, if the client id is registered. */
  public Optional<OAuthApp> find(@Nullable String clientId) {
    return clientId == null ? Optional.empty() : Optional.ofNullable(byClientId.get(clientId));
  }

  /** The app, if the secret is its own. */
  Optional<OAuthApp> withSecret(String clientId, String secret) {
    return find(clientId).filter(app -> app.clientSecret().equals(secret));
  }

  /** Registers the app, or changes the one with its client id. */
  public void put(OAuthApp app) {
    byClientId.put(app.clientId(), app);
  }

  /** Registers the app unless its client id is taken. */
  public void putIfAbsent(OAuthApp app) {
    byClientId.putIfAbsent(app.clientId(), app);
  }

  /** Every app, by client id. */
  public List<OAuthApp> all() {
    return byClientId.values().stream().sorted(Comparator.comparing(OAuthApp::clientId)).toList();
  }

  /** Registers one more callback of an app. */
  public void allowRedirect(String clientId, String redirectUri) {
    byClientId.computeIfPresent(
        clientId,
        (id, app) ->
            new OAuthApp(
                id,
                app.clientSecret(),
                app.name(),
                Stream.concat(app.redirectUris().stream(), Stream.of(redirectUri)).toList()));
  }

  /** Every registered callback. */
  public List<String> redirectUris() {
    return byClientId.values().stream().flatMap(app -> app.redirectUris().stream()).toList();
  }
}
