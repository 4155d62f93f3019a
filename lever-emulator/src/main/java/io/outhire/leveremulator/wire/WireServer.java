package io.outhire.leveremulator.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Listens on the loopback address and serves each connection with a virtual thread of its own. */
public final class WireServer implements AutoCloseable {
  private static final int BACKLOG = 200;

  private final ServerSocket listener;
  private final InstantSource clock;
  private final Map<Socket, Thread> open = new ConcurrentHashMap<>();

  private WireServer(ServerSocket listener, InstantSource clock) {
    this.listener = listener;
    this.clock = clock;
  }

  /**
   * Listens; connections wait until {@link #serve}.
   *
   * @param port 0 for any free one
   * @throws IOException when the port is taken
   */
  public static WireServer listen(int port, InstantSource clock) throws IOException {
    var listener = new ServerSocket();
    try {
      listener.setReuseAddress(true);
      InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
      listener.bind(new InetSocketAddress(loopback, port), BACKLOG);
      return new WireServer(listener, clock);
    } catch (IOException taken) {
      listener.close();
      throw taken;
    }
  }

  /** Where it listens. */
  public int port() {
    return listener.getLocalPort();
  }

  /** Lets the handler answer from now on. */
  public void serve(Handler handler) {
    Thread.ofVirtual().name("lever-emulator-accept").start(() -> accept(handler));
  }

  private void accept(Handler handler) {
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
      if (!listener.isClosed()) {
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
      listener.close();
      for (Map.Entry<Socket, Thread> each : open.entrySet()) {
        each.getKey().close();
        each.getValue().interrupt();
      }
    } catch (IOException closed) {
      // It is closed, which is what was wanted.
    }
  }
}
