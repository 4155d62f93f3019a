package io.outhire.wiring;

import java.io.IOException;
import java.io.Serial;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * Somebody else listens where Outhire should. Noticed before a database is started, since the
 * framework notices it last and advises to kill what it does not know.
 */
final class TakenPortException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private TakenPortException(String host, int port, IOException why) {
    super(
        "%s:%d cannot be had (%s): stop the program that listens there, or set OUTHIRE_PORT or OUTHIRE_HOST."
            .formatted(host, port, why.getMessage()),
        why);
  }

  /**
   * Tries the address and lets it go again.
   *
   * @param port 0 for any, which is never taken
   */
  static void throwIfTaken(String host, int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(host, port));
    } catch (IOException taken) {
      throw new TakenPortException(host, port, taken);
    }
  }
}
