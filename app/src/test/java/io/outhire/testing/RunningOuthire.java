package io.outhire.testing;

import io.outhire.db.DatabaseAddress;
import io.outhire.db.TestDatabase;
import io.outhire.leveremulator.EmulatorSettings;
import io.outhire.leveremulator.LeverEmulator;
import io.outhire.wiring.FrameworkConfiguration;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Starts what the application needs and tells it where that is. */
public final class RunningOuthire implements QuarkusTestResourceLifecycleManager {

  private Path[] postings = {};
  private @Nullable LeverEmulator lever;

  /** The emulated company offers the postings of the boards in this folder too. */
  public void withPostings(Path folder) {
    postings = new Path[] {folder};
  }

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
    // A change is looked at sooner after it was made than any answer takes on a network.
    settings.put("OUTHIRE_PAGE_FRESH_MS", "0");
    // Tests fill in forms faster than people do, and all from one address.
    settings.put("outhire.forms.fastest", "PT0S");
    settings.put("outhire.forms.many", "1000");
    lever =
        LeverEmulator.start(
            EmulatorSettings.forTests(
                    "http://127.0.0.1:%d/integrations/lever/callback".formatted(port))
                .withPostings(postings));
    settings.put("OUTHIRE_LEVER_EMULATOR", lever.baseUri().toString());
    return settings;
  }

  /** Fields of type {@link LeverEmulator} in tests get the one that the application talks to. */
  @Override
  public void inject(TestInjector tests) {
    tests.injectIntoFields(lever, new TestInjector.MatchesType(LeverEmulator.class));
  }

  @Override
  public void stop() {
    if (lever != null) {
      lever.close();
    }
  }

  /** Known before the start, because addresses in mail and redirects carry it. */
  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
