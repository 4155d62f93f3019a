package io.outhire.bench.world;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One process of Outhire, started as often as needed at the same address. */
public final class OuthireNode {
  private static final Duration LONGEST_START = Duration.ofMinutes(5);

  private final Checkout checkout;
  private final Path log;
  private final int port;
  private final Map<String, String> settings;
  private final AtomicReference<@Nullable Child> child = new AtomicReference<>();

  private OuthireNode(Checkout checkout, Path log, int port, Map<String, String> settings) {
    this.checkout = checkout;
    this.log = log;
    this.port = port;
    this.settings = settings;
  }

  /** A node that is not started yet, on a port of its own. */
  public static OuthireNode in(
      Checkout checkout, Path folder, String name, Map<String, String> settings)
      throws IOException {
    return new OuthireNode(
        checkout, folder.resolve(name + ".log"), Ports.free(), new HashMap<>(settings));
  }

  /** Where it listens. */
  public URI base() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Changes a setting for the next start. */
  public void set(String name, String value) {
    settings.put(name, value);
  }

  /** Starts it; false when it ended or did not get ready in time. */
  public boolean start() throws IOException, InterruptedException {
    settings.put("OUTHIRE_PORT", String.valueOf(port));
    Child started = Child.start(checkout.outhire(), settings, log);
    child.set(started);
    return started.says("Outhire is ready at", LONGEST_START);
  }

  /**
   * The process that was started last.
   *
   * @throws IllegalStateException when none was
   */
  public Child child() {
    Child started = child.get();
    if (started == null) {
      throw new IllegalStateException("not started");
    }
    return started;
  }
}
