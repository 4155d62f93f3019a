package io.outhire.web;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The proxies in front of Outhire, the only ones whose word on where a browser is counts.
 *
 * @param networks where they stand
 */
public record Proxies(List<Network> networks) {
  /** Takes a copy. */
  public Proxies {
    networks = List.copyOf(networks);
  }

  /**
   * Reads what an operator wrote.
   *
   * @param text addresses or networks parted by commas, as in {@code 127.0.0.1, 10.0.0.0/8}
   * @throws IllegalArgumentException when one of them is neither
   */
  public static Proxies parse(String text) {
    return new Proxies(
        Arrays.stream(text.split(",", -1))
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .map(Network::parse)
            .toList());
  }

  /**
   * Where a browser is. Each proxy adds the address it was called from at the end, and a browser
   * may send a beginning of its own making: so the last address that is no proxy's is the answer.
   *
   * @param peer who is connected to us
   * @param forwarded the values of {@code X-Forwarded-For}, in their order
   */
  InetAddress browser(InetAddress peer, List<String> forwarded) {
    List<String> chain =
        forwarded.stream().flatMap(value -> Arrays.stream(value.split(",", -1))).toList();
    InetAddress known = peer;
    for (String hop : chain.reversed()) {
      Optional<InetAddress> before = isOurs(known) ? address(hop.strip()) : Optional.empty();
      if (before.isEmpty()) {
        return known;
      }
      known = before.get();
    }
    return known;
  }

  private boolean isOurs(InetAddress address) {
    return networks.stream().anyMatch(network -> network.holds(address));
  }

  /** The address without the port that some proxies add; nothing when it is none. */
  private static Optional<InetAddress> address(String hop) {
    String bare = hop.replaceFirst("^\\[([^\\]]*)\\](:\\d+)?$", "$1");
    String withoutPort = bare.replaceFirst("^(\\d+\\.\\d+\\.\\d+\\.\\d+):\\d+$", "$1");
    try {
      return Optional.of(InetAddress.ofLiteral(withoutPort));
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  /**
   * A range of addresses.
   *
   * @param prefix what its addresses begin with
   * @param loose how many bits of an address follow the prefix
   * @param bytes how long an address is: 4 or 16
   */
  record Network(BigInteger prefix, int loose, int bytes) {
    private static Network parse(String text) {
      String[] parts = text.split("/", 2);
      byte[] address = InetAddress.ofLiteral(parts[0]).getAddress();
      int bits = address.length * Byte.SIZE;
      int fixed = parts.length == 1 ? bits : Integer.parseInt(parts[1]);
      if (fixed < 0 || fixed > bits) {
        throw new IllegalArgumentException("%s is no network".formatted(text));
      }
      int loose = bits - fixed;
      return new Network(new BigInteger(1, address).shiftRight(loose), loose, address.length);
    }

    private boolean holds(InetAddress address) {
      byte[] value = address.getAddress();
      return value.length == bytes && new BigInteger(1, value).shiftRight(loose).equals(prefix);
    }
  }
}
