package io.outhire.leveremulator.oauth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outhire.leveremulator.http.Bytes;
import io.outhire.leveremulator.http.Json;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Hands out codes and tokens, checks them, and forgets them when a grant is revoked. */
public final class Authority {
  private static final long CODE_LIFETIME = Duration.ofSeconds(60).toMillis();
  private static final String CLAIM = "https://oauth.lever.co/";

  private final InstantSource clock;
  private final Supplier<String> issuer;
  private final RefreshReuse reuse;
  private final Runnable changed;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, AuthorizationCode> codes = new HashMap<>();
  private final Map<String, Grant> grants = new LinkedHashMap<>();
  private final Map<String, RefreshToken> refreshTokens = new LinkedHashMap<>();
  private final Set<String> livingOutTheirHour = new LinkedHashSet<>();
  private Bytes signingKey;

  /**
   * An authority without grants.
   *
   * @param issuer the address of this server with a final slash, known once it listens
   * @param changed called after each change; must not block
   */
  public Authority(
      InstantSource clock, Supplier<String> issuer, RefreshReuse reuse, Runnable changed) {
    this.clock = clock;
    this.issuer = issuer;
    this.reuse = reuse;
    this.changed = changed;
    this.signingKey = randomBytes(64);
  }

  /** The audience that an app must name to be given more than offline_access. */
  public String audience() {
    return issuer.get() + "v1/";
  }

  /** Goes on from a saved state. */
  public synchronized void restore(AuthorityData data) {
    signingKey = data.signingKey();
    grants.clear();
    data.grants().forEach(grant -> grants.put(grant.id(), grant));
    refreshTokens.clear();
    data.refreshTokens().forEach(token -> refreshTokens.put(token.token(), token));
  }

  /** The state to be saved; codes are too short-lived to be worth it. */
  public synchronized AuthorityData data() {
    return new AuthorityData(
        signingKey, List.copyOf(grants.values()), List.copyOf(refreshTokens.values()));
  }

  /** Forgets every grant, code and token. */
  public synchronized void reset() {
    codes.clear();
    grants.clear();
    refreshTokens.clear();
    livingOutTheirHour.clear();
    signingKey = randomBytes(64);
    changed.run();
  }

  /** The account's authorized apps, in the order of first consent. */
  public synchronized List<Grant> grants(String accountId) {
    return grants.values().stream().filter(g -> g.accountId().equals(accountId)).toList();
  }

  /** The app's grant for the account. */
  public synchronized Optional<Grant> grant(String accountId, String clientId) {
    return grants(accountId).stream().filter(g -> g.clientId().equals(clientId)).findFirst();
  }

  /** Records consent and gives a code for it. Earlier scopes stay granted. */
  public synchronized String authorize(
      String accountId, String userId, String clientId, String redirectUri, Set<String> scopes) {
    Optional<Grant> earlier = grant(accountId, clientId);
    var allScopes = new LinkedHashSet<String>(scopes);
    earlier.ifPresent(grant -> allScopes.addAll(grant.scopes()));
    String id = earlier.map(Grant::id).orElseGet(() -> UUID.randomUUID().toString());
    grants.put(id, new Grant(id, accountId, clientId, userId, allScopes, clock.millis()));
    String code = randomText(32);
    long expiresAt = clock.millis() + CODE_LIFETIME;
    codes.put(code, new AuthorizationCode(clientId, id, redirectUri, scopes, expiresAt));
    changed.run();
    return code;
  }

  /** Takes back the app's grant. Whether there was one. */
  public synchronized boolean revoke(String accountId, String clientId, RevocationEffect effect) {
    Optional<Grant> grant = grant(accountId, clientId);
    grant.ifPresent(g -> remove(g, effect));
    return grant.isPresent();
  }

  private void remove(Grant grant, RevocationEffect effect) {
    grants.remove(grant.id());
    codes.values().removeIf(code -> code.grantId().equals(grant.id()));
    refreshTokens.values().removeIf(token -> token.grantId().equals(grant.id()));
    if (effect == RevocationEffect.AT_EXPIRY) {
      livingOutTheirHour.add(grant.id());
    }
    changed.run();
  }

  /** Turns a code into tokens, once. */
  synchronized Tokens exchange(String clientId, String code, @Nullable String redirectUri) {
    AuthorizationCode found = codes.remove(code);
    if (found == null
        || !found.clientId().equals(clientId)
        || clock.millis() >= found.expiresAt()) {
      throw OAuthFailure.invalidCode();
    }
    if (redirectUri != null && !redirectUri.equals(found.redirectUri())) {
      throw OAuthFailure.wrongRedirectUri();
    }
    Grant grant =
        Optional.ofNullable(grants.get(found.grantId())).orElseThrow(OAuthFailure::invalidCode);
    if (!found.scopes().contains(Scopes.OFFLINE)) {
      return new Tokens(accessToken(grant, found.scopes()), null, found.scopes());
    }
    long now = clock.millis();
    var first =
        new RefreshToken(
            newRefreshToken(),
            grant.id(),
            UUID.randomUUID().toString(),
            found.scopes(),
            now,
            now,
            false);
    return handOut(grant, first);
  }

  /** Turns a refresh token into a new pair, once. */
  synchronized Tokens refresh(String clientId, String refreshToken) {
    RefreshToken found = refreshTokens.get(refreshToken);
    Grant grant = found == null ? null : grants.get(found.grantId());
    if (found == null || grant == null || !grant.clientId().equals(clientId)) {
      throw OAuthFailure.deadRefreshToken();
    }
    if (found.spent()) {
      punishReuse(found);
      throw OAuthFailure.deadRefreshToken();
    }
    if (found.expired(clock.millis())) {
      throw OAuthFailure.deadRefreshToken();
    }
    refreshTokens.put(refreshToken, found.asSpent());
    return handOut(grant, found.successor(newRefreshToken(), clock.millis()));
  }

  private void punishReuse(RefreshToken spent) {
    if (reuse == RefreshReuse.CANCELS_FAMILY) {
      refreshTokens.values().removeIf(token -> token.family().equals(spent.family()));
      changed.run();
    }
  }

  private Tokens handOut(Grant grant, RefreshToken refreshToken) {
    refreshTokens.put(refreshToken.token(), refreshToken);
    changed.run();
    String accessToken = accessToken(grant, refreshToken.scopes());
    return new Tokens(accessToken, refreshToken.token(), refreshToken.scopes());
  }

  private String accessToken(Grant grant, Set<String> scopes) {
    long seconds = clock.instant().getEpochSecond();
    ObjectNode claims =
        Json.object()
            .put(CLAIM + "userId", grant.userId())
            .put(CLAIM + "accountId", grant.accountId())
            .put(CLAIM + "clientId", grant.clientId())
            .put("iss", issuer.get())
            .put("sub", grant.userId())
            .put("aud", audience())
            .put("iat", seconds)
            .put("exp", seconds + Tokens.LIFETIME_SECONDS)
            .put("azp", grant.clientId())
            .put("scope", Scopes.join(scopes))
            .put("jti", grant.id() + "." + randomText(9));
    return new Jwt(signingKey).sign(claims);
  }

  /** Who an access token speaks for; empty when it is forged, expired or revoked. */
  public synchronized Optional<Access> check(String accessToken) {
    return new Jwt(signingKey).verify(accessToken).filter(this::alive).map(Authority::access);
  }

  private boolean alive(ObjectNode claims) {
    String grantId = claims.path("jti").asText().replaceFirst("\\..*", "");
    boolean granted = grants.containsKey(grantId) || livingOutTheirHour.contains(grantId);
    return granted && clock.instant().getEpochSecond() < claims.path("exp").asLong();
  }

  private static Access access(ObjectNode claims) {
    return new Access(
        claims.path(CLAIM + "accountId").asText(),
        claims.path("azp").asText(),
        Scopes.parse(claims.path("scope").asText()));
  }

  private String newRefreshToken() {
    return "v1." + randomText(48);
  }

  private String randomText(int bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(randomBytes(bytes).toArray());
  }

  private Bytes randomBytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return Bytes.of(bytes);
  }
}
