package io.outhire.leveremulator.oauth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outhire.leveremulator.http.Bytes;
import io.outhire.leveremulator.http.Json;
import io.outhire.leveremulator.switches.Switch;
import io.outhire.leveremulator.switches.Switches;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Hands out codes and tokens, checks them, and forgets them when a grant is revoked. */
public final class Authority {
  private static final long CODE_LIFETIME = Duration.ofSeconds(60).toMillis();
  private static final String CLAIM = "https://oauth.lever.co/";

  private final Function<String, InstantSource> clocks;
  private final Supplier<String> issuer;
  private final RefreshReuse reuse;
  private final Function<String, Switches> switches;
  private final Predicate<Grant> authorizerAtWork;
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
   * @param clocks the time of an account by its id
   * @param issuer the address of this server with a final slash, known once it listens
   * @param switches those of an account by its id
   * @param authorizerAtWork whether the person who gave a grant has not left
   * @param changed called after each change; must not block
   */
  public Authority(
      Function<String, InstantSource> clocks,
      Supplier<String> issuer,
      RefreshReuse reuse,
      Function<String, Switches> switches,
      Predicate<Grant> authorizerAtWork,
      Runnable changed) {
    this.clocks = clocks;
    this.issuer = issuer;
    this.reuse = reuse;
    this.switches = switches;
    this.authorizerAtWork = authorizerAtWork;
    this.changed = changed;
    this.signingKey = randomBytes(64);
  }

  /** Whether an app that names that audience is given more than offline_access. */
  public boolean isAudience(@Nullable String named) {
    return named != null && Audience.fits(named, audience(), switches.apply(""));
  }

  private String audience() {
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

  /** Forgets the account's grants with their codes and tokens. */
  public synchronized void reset(String accountId) {
    replace(accountId, List.of(), List.of());
  }

  /** The account's part of the state. */
  public synchronized AuthorityData data(String accountId) {
    List<Grant> own = grants(accountId);
    Set<String> ids = own.stream().map(Grant::id).collect(Collectors.toSet());
    return new AuthorityData(
        signingKey,
        own,
        refreshTokens.values().stream().filter(token -> ids.contains(token.grantId())).toList());
  }

  /** Puts the account's part of a saved state in the place of the present one. */
  public synchronized void restore(String accountId, AuthorityData data) {
    replace(accountId, data.grants(), data.refreshTokens());
  }

  private void replace(String accountId, List<Grant> newGrants, List<RefreshToken> newTokens) {
    for (Grant grant : grants(accountId)) {
      grants.remove(grant.id());
      livingOutTheirHour.remove(grant.id());
      codes.values().removeIf(code -> code.grantId().equals(grant.id()));
      refreshTokens.values().removeIf(token -> token.grantId().equals(grant.id()));
    }
    newGrants.forEach(grant -> grants.put(grant.id(), grant));
    newTokens.forEach(token -> refreshTokens.put(token.token(), token));
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
    long now = now(accountId);
    grants.put(id, new Grant(id, accountId, clientId, userId, allScopes, now));
    String code = randomText(32);
    codes.put(
        code,
        new AuthorizationCode(clientId, id, accountId, redirectUri, scopes, now + CODE_LIFETIME));
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
        || now(found.accountId()) >= found.expiresAt()) {
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
    long now = now(grant.accountId());
    var first =
        new RefreshToken(
            newRefreshToken(),
            grant.id(),
            UUID.randomUUID().toString(),
            found.scopes(),
            now,
            now,
            false,
            0);
    return handOut(grant, first);
  }

  /** Turns a refresh token into a new pair, once. */
  synchronized Tokens refresh(String clientId, String refreshToken) {
    RefreshToken found = refreshTokens.get(refreshToken);
    Grant grant = found == null ? null : grants.get(found.grantId());
    if (found == null || grant == null || !grant.clientId().equals(clientId) || orphaned(grant)) {
      throw OAuthFailure.deadRefreshToken();
    }
    long now = now(grant.accountId());
    Switches reading = switches.apply(grant.accountId());
    if (found.spent() && !found.withinGrace(now, reading)) {
      punishReuse(found);
      throw OAuthFailure.deadRefreshToken();
    }
    if (found.expired(now, reading)) {
      throw OAuthFailure.deadRefreshToken();
    }
    refreshTokens.put(refreshToken, found.asSpent(now));
    return handOut(grant, found.successor(newRefreshToken(), now));
  }

  /** Whether the person who gave the grant has left, where that ends it. */
  private boolean orphaned(Grant grant) {
    return switches.apply(grant.accountId()).is(Switch.AUTHORIZER_DEACTIVATED, "REVOKES")
        && !authorizerAtWork.test(grant);
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
    long seconds = now(grant.accountId()) / 1000;
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
    return jwt(grant.accountId()).sign(claims);
  }

  private Jwt jwt(String accountId) {
    String environment = switches.apply(accountId).get(Switch.ENVIRONMENT);
    return new Jwt("lever-emulator-" + environment.toLowerCase(Locale.ROOT), signingKey);
  }

  /** What an access token is worth now. */
  public synchronized Verdict check(String accessToken) {
    String account = Jwt.unchecked(accessToken).path(CLAIM + "accountId").asText();
    if (jwt(account).namesAnotherKey(accessToken)) {
      return Verdict.of(Verdict.Worth.OTHER_ENVIRONMENT);
    }
    return jwt(account)
        .verify(accessToken)
        .map(this::verdict)
        .orElse(Verdict.of(Verdict.Worth.INVALID));
  }

  private Verdict verdict(ObjectNode claims) {
    if (now(claims.path(CLAIM + "accountId").asText()) / 1000 >= claims.path("exp").asLong()) {
      return Verdict.of(Verdict.Worth.INVALID);
    }
    String grantId = claims.path("jti").asText().replaceFirst("\\..*", "");
    Grant grant = grants.get(grantId);
    boolean alive = grant == null ? livingOutTheirHour.contains(grantId) : !orphaned(grant);
    Verdict.Worth worth = alive ? Verdict.Worth.VALID : Verdict.Worth.REVOKED;
    return new Verdict(worth, access(claims));
  }

  private long now(String accountId) {
    return clocks.apply(accountId).millis();
  }

  /** The account that an access token was made for, even if it is no longer good. */
  public synchronized Optional<String> accountOf(String accessToken) {
    return jwt("").verify(accessToken).map(Authority::access).map(Access::accountId);
  }

  /** The account that a code or a refresh token was made for, even if it is no longer good. */
  public synchronized Optional<String> accountOfSecret(@Nullable String codeOrRefreshToken) {
    if (codeOrRefreshToken == null) {
      return Optional.empty();
    }
    AuthorizationCode code = codes.get(codeOrRefreshToken);
    RefreshToken token = refreshTokens.get(codeOrRefreshToken);
    Grant grant = token == null ? null : grants.get(token.grantId());
    return Optional.ofNullable(code)
        .map(AuthorizationCode::accountId)
        .or(() -> Optional.ofNullable(grant).map(Grant::accountId));
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
