package io.outhire.testing;

import io.outhire.db.DatabaseAddress;
import io.outhire.db.TestDatabase;
import io.outhire.wiring.FrameworkConfiguration;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Starts what the application needs and tells it where that is. */
public final class RunningOuthire implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    DatabaseAddress database = TestDatabase.fresh();
    int port = freePort();
    Map<String, String> settings = new HashMap<>(FrameworkConfiguration.of(database));
    settings.put("quarkus.http.test-port", String.valueOf(port));
    settings.put("quarkus.http.test-host", "127.0.0.1");
    settings.put("OUTHIRE_URL", "http://127.0.0.1:" + port);
    settings.put("OUTHIRE_DEMO", "true");
    settings.put("OUTHIRE_DATA", Path.of("target", "test-data", String.valueOf(port)).toString());
    settings.put("outhire.scheduler", "off");
    return settings;
  }

  @Override
  public void stop() {}

  /** Known before the start, because addresses in mail and redirects carry it. */
  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
