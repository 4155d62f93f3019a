package io.outhire.leveremulator.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Listens on the loopback addresses, of IPv6 too, and serves each connection with a virtual thread
 * of its own.
 */
public final class WireServer implements AutoCloseable {
  private static final int BACKLOG = 200;

  private final List<ServerSocket> listeners;
  private final InstantSource clock;
  private final Map<Socket, Thread> open = new ConcurrentHashMap<>();

  private WireServer(List<ServerSocket> listeners, InstantSource clock) {
    this.listeners = List.copyOf(listeners);
    this.clock = clock;
  }

  /**
   * Listens; connections wait until {@link #serve}.
   *
   * @param port 0 for any free one
   * @throws IOException when the port is taken
   */
  public static WireServer listen(int port, InstantSource clock) throws IOException {
    var listeners = new ArrayList<ServerSocket>();
    listeners.add(bound(new byte[] {127, 0, 0, 1}, port));
    try {
      byte[] ipv6 = new byte[16];
      ipv6[15] = 1;
      listeners.add(bound(ipv6, listeners.getFirst().getLocalPort()));
    } catch (IOException withoutIpv6) {
      // Not every machine has it; those that do have clients for whom localhost means ::1.
    }
    return new WireServer(listeners, clock);
  }

  private static ServerSocket bound(byte[] loopback, int port) throws IOException {
    var listener = new ServerSocket();
    try {
      listener.setReuseAddress(true);
      listener.bind(new InetSocketAddress(InetAddress.getByAddress(loopback), port), BACKLOG);
      return listener;
    } catch (IOException taken) {
      listener.close();
      throw taken;
    }
  }

  /** Where it listens. */
  public int port() {
    return listeners.getFirst().getLocalPort();
  }

  /** Lets the handler answer from now on. */
  public void serve(Handler handler) {
    for (ServerSocket listener : listeners) {
      Thread.ofVirtual().name("lever-emulator-accept").start(() -> accept(listener, handler));
    }
  }

  private void accept(ServerSocket listener, Handler handler) {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        Thread.ofVirtual().start(() -> converse(socket, handler));
      } catch (IOException closed) {
        // Closed by us, or gone before it was accepted: nothing to answer either way.
      }
    }
  }

  private void converse(Socket socket, Handler handler) {
    open.put(socket, Thread.currentThread());
    try (socket) {
      if (!listeners.getFirst().isClosed()) {
        new Connection(socket, handler, clock).converse();
      }
    } catch (IOException broken) {
      // The other side has gone; there is nobody to tell.
    } finally {
      open.remove(socket);
    }
  }

  /** Stops listening and breaks off every connection. */
  @Override
  public void close() {
    try {
      for (ServerSocket listener : listeners) {
        listener.close();
      }
      for (Map.Entry<Socket, Thread> each : open.entrySet()) {
        each.getKey().close();
        each.getValue().interrupt();
      }
    } catch (IOException closed) {
      // It is closed, which is what was wanted.
    }
  }
}
