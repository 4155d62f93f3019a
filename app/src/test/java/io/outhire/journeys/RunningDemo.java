package io.outhire.journeys;

import io.outhire.testing.RunningOuthire;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Outhire in demo mode beside an emulator of its own, background work on.
 *
 * <p>A profile, because with a second test resource alone the framework restarts the application on
 * the configuration of the first one.
 */
public final class RunningDemo implements QuarkusTestProfile {
  /** Boards of real companies, beside the checkout on some machines; the emulator offers them. */
  static final Path REAL_POSTINGS = Path.of("../../shared/real-postings");

  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(new TestResourceEntry(Resource.class));
  }

  @Override
  public boolean disableGlobalTestResources() {
    return true;
  }

  /** What runs beside the application. */
  public static final class Resource implements QuarkusTestResourceLifecycleManager {
    private final RunningOuthire outhire = new RunningOuthire();

    @Override
    public Map<String, String> start() {
      if (Files.isDirectory(REAL_POSTINGS)) {
        outhire.withPostings(REAL_POSTINGS);
      }
      Map<String, String> settings = new HashMap<>(outhire.start());
      settings.put("outhire.scheduler", "on");
      return settings;
    }

    @Override
    public void inject(TestInjector tests) {
      outhire.inject(tests);
    }

    @Override
    public void stop() {
      outhire.stop();
    }
  }
}
