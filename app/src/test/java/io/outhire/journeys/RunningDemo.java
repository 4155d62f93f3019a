package io.outhire.journeys;

import io.outhire.leveremulator.EmulatorSettings;
import io.outhire.leveremulator.LeverEmulator;
import io.outhire.testing.RunningOuthire;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Outhire in demo mode beside an emulator of its own, background work on. */
public final class RunningDemo implements QuarkusTestResourceLifecycleManager {
  private final RunningOuthire outhire = new RunningOuthire();
  private @Nullable LeverEmulator emulator;

  @Override
  public Map<String, String> start() {
    Map<String, String> settings = new HashMap<>(outhire.start());
    String callback = settings.get("OUTHIRE_URL") + "/integrations/lever/callback";
    LeverEmulator started = LeverEmulator.start(EmulatorSettings.forTests(callback));
    emulator = started;
    settings.put("OUTHIRE_LEVER_EMULATOR", started.baseUri().toString().replaceAll("/$", ""));
    settings.put("outhire.scheduler", "on");
    return settings;
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(emulator, new TestInjector.MatchesType(LeverEmulator.class));
  }

  @Override
  public void stop() {
    if (emulator != null) {
      emulator.close();
    }
    outhire.stop();
  }
}
