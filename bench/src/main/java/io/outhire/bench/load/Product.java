package io.outhire.bench.load;

import io.outhire.bench.world.Checkout;
import io.outhire.bench.world.Child;
import io.outhire.bench.world.Records;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Outhire with its embedded PostgreSQL, both compilers on, as an operator runs it. */
public final class Product implements AutoCloseable {
  private static final Duration LONGEST_START = Duration.ofMinutes(2);

  private final Child child;
  private final URI base;
  private final Records records;
  private final ServerSocket lever;

  private Product(Child child, URI base, Records records, ServerSocket lever) {
    this.child = child;
    this.base = base;
    this.records = records;
    this.lever = lever;
  }

  /**
   * Starts it in demo mode, with a port in the place of Lever where nobody answers.
   *
   * @param data where it keeps its data; may be there already
   * @param pinned whether it has one core only
   * @param more further settings
   */
  public static Product start(Path data, boolean pinned, Map<String, String> more)
      throws IOException, InterruptedException {
    var checkout = Checkout.here();
    var lever = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    int port = freePort();
    Map<String, String> settings = new HashMap<>(more);
    settings.putIfAbsent("OUTHIRE_DEMO", "true");
    settings.put("OUTHIRE_PORT", String.valueOf(port));
    settings.put("OUTHIRE_DATA", data.toString());
    settings.put("OUTHIRE_POSTGRES", checkout.postgres().toString());
    settings.put("OUTHIRE_LEVER_EMULATOR", "http://127.0.0.1:" + lever.getLocalPort());
    settings.put("OUTHIRE_URL", "http://127.0.0.1:" + port);
    Path log = data.resolveSibling(data.getFileName() + ".log");
    Child child =
        Child.start(pinned ? Cores.measured(command(checkout)) : command(checkout), settings, log);
    if (!child.says("Outhire is ready at", LONGEST_START)) {
      child.kill();
      throw new IOException("Outhire did not start: see " + log);
    }
    return new Product(child, URI.create("http://127.0.0.1:" + port), new Records(data), lever);
  }

  /** As {@code ./outhire run} does it, whatever the oracle prefers. */
  private static List<String> command(Checkout checkout) {
    List<String> command = new ArrayList<>(checkout.outhire());
    command.remove("-XX:TieredStopAtLevel=1");
    return command;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Where it is, without a slash at its end. */
  public URI base() {
    return base;
  }

  /** One of its addresses. */
  public URI at(String path) {
    return URI.create(base + path);
  }

  /** Its database. */
  public Records records() {
    return records;
  }

  /** Its process. */
  public long pid() {
    return child.pid();
  }

  @Override
  public void close() throws IOException {
    lever.close();
    try {
      child.stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      child.kill();
    }
  }
}
