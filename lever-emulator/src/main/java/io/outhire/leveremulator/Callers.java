package io.outhire.leveremulator;

import io.outhire.leveremulator.api.Api;
import io.outhire.leveremulator.company.Account;
import io.outhire.leveremulator.company.Accounts;
import io.outhire.leveremulator.http.Request;
import io.outhire.leveremulator.oauth.Authority;
import io.outhire.leveremulator.oauth.TokenEndpoint;
import io.outhire.leveremulator.pages.Pages;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells who sends a request and to which account it goes, before it is answered. */
final class Callers {
  private final Accounts accounts;
  private final Authority authority;
  private final Api api;
  private final Pages pages;

  Callers(Accounts accounts, Authority authority, Api api, Pages pages) {
    this.accounts = accounts;
    this.authority = authority;
    this.api = api;
    this.pages = pages;
  }

  /** Whose request it is, as far as can be told. */
  record Caller(@Nullable String account, @Nullable String clientId) {
    static final Caller UNKNOWN = new Caller(null, null);
  }

  Caller of(Request request) {
    String path = request.path();
    if (path.equals("/oauth/token")) {
      return new Caller(accountOfSecret(request), TokenEndpoint.clientId(request));
    }
    if (path.startsWith("/v1")) {
      return api.access(request)
          .map(access -> new Caller(access.accountId(), access.clientId()))
          .orElseGet(() -> new Caller(accountOfDeadToken(request), null));
    }
    String clientId = request.query().first("client_id");
    return new Caller(accountOfPage(request), clientId);
  }

  private @Nullable String accountOfSecret(Request request) {
    return authority
        .accountOfSecret(TokenEndpoint.field(request, "refresh_token"))
        .or(() -> authority.accountOfSecret(TokenEndpoint.field(request, "code")))
        .orElse(null);
  }

  private @Nullable String accountOfDeadToken(Request request) {
    String header = request.header("Authorization");
    return header == null
        ? null
        : authority.accountOf(header.strip().replaceFirst("(?i)^bearer\\s+", "")).orElse(null);
  }

  private @Nullable String accountOfPage(Request request) {
    String[] path = request.path().substring(1).split("/", -1);
    Optional<Account> account =
        switch (path[0]) {
          case "jobs" -> path.length > 1 ? accounts.bySite(path[1]) : Optional.empty();
          case "v0" -> path.length > 2 ? accounts.bySite(path[2]) : Optional.empty();
          case "login" -> accounts.byLogin(request.form().first("email", ""));
          default -> pages.account(request);
        };
    return account.map(Account::id).orElse(null);
  }

  /** Whether the request wants new tokens for a refresh token. */
  static boolean refreshes(Request request) {
    return request.path().equals("/oauth/token")
        && "refresh_token".equals(TokenEndpoint.field(request, "grant_type"));
  }
}
