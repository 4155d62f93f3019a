package io.outhire.leveremulator.oauth;

import java.util.HashSet;
import java.util.Set;

/**
 * Who calls the API and what they may.
 *
 * @param clientId an app's id, or that of an API key
 */
public record Access(String accountId, String clientId, Set<String> scopes) {
  private static final String CONFIDENTIAL = "confidential:access:admin";

  /** Everything, as an API key has it; confidential data only when the key was made for it. */
  public static Access ofApiKey(String accountId, String keyId, boolean confidential) {
    var scopes = new HashSet<>(Scopes.ALL);
    if (!confidential) {
      scopes.remove(CONFIDENTIAL);
    }
    return new Access(accountId, keyId, Set.copyOf(scopes));
  }

  /** Whether the scope, or the write scope that includes it, was granted. */
  public boolean allows(String scope) {
    return scopes.contains(scope) || scopes.contains(scope.replace(":read:", ":write:"));
  }

  /** Whether confidential postings and candidates may be seen. */
  public boolean confidential() {
    return scopes.contains(CONFIDENTIAL);
  }
}
