package io.outhire.leveremulator.oauth;

import java.util.Set;

/**
 * Who calls the API and what they may.
 *
 * @param clientId an app's id, or that of an API key
 */
public record Access(String accountId, String clientId, Set<String> scopes) {
  /** Everything, as an API key made with access to confidential data has it. */
  public static Access ofApiKey(String accountId) {
    return new Access(accountId, "api-key", Scopes.ALL);
  }

  /** Whether the scope, or the write scope that includes it, was granted. */
  public boolean allows(String scope) {
    return scopes.contains(scope) || scopes.contains(scope.replace(":read:", ":write:"));
  }

  /** Whether confidential postings and candidates may be seen. */
  public boolean confidential() {
    return scopes.contains("confidential:access:admin");
  }
}
