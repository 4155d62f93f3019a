package io.outhire.journeys;

import io.outhire.testing.RunningOuthire;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** Outhire in demo mode beside an emulator of its own, background work on. */
public final class RunningDemo implements QuarkusTestResourceLifecycleManager {
  private final RunningOuthire outhire = new RunningOuthire();

  @Override
  public Map<String, String> start() {
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
