package io.outhire.leveremulator.company;

/**
 * A customer's own key to the API.
 *
 * @param key sent as the user name of HTTP Basic
 * @param confidential whether it opens confidential data; can be given at its making alone
 * @param createdAt ms since 1970 UTC
 */
public record ApiKey(String id, String key, String name, boolean confidential, long createdAt) {
  /** The end of the key, by which people tell one from another. */
  public String ending() {
    return key.substring(Math.max(0, key.length() - 4));
  }
}
