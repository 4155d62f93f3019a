package io.outhire.accounts;

/** Network addresses, grouped as attackers own them. */
public final class Networks {
  private Networks() {}

  /**
   * The address itself, or for IPv6 its first four groups: whoever has one address of a /64 has all
   * of them.
   */
  public static String group(String address) {
    String[] groups = address.split(":", -1);
    if (groups.length < 3 || address.contains("::") || groups.length != 8) {
      return address;
    }
    return String.join(":", groups[0], groups[1], groups[2], groups[3]);
  }
}
