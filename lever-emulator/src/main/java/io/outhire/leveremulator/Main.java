package io.outhire.leveremulator;

import io.outhire.leveremulator.company.ApiKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Runs the emulator alone, until it is told to stop. */
public final class Main {
  private static final int USAGE = 2;

  private Main() {}

  /** Settings come from the environment; the arguments can give a port or ask what there is. */
  public static void main(String[] arguments) throws InterruptedException {
    var environment = new HashMap<>(System.getenv());
    switch (List.of(arguments)) {
      case List<String> none when none.isEmpty() -> run(environment);
      case List<String> help when help.equals(List.of("--help")) || help.equals(List.of("-h")) ->
          System.out.println(Help.words());
      case List<String> port when port.size() == 2 && port.getFirst().equals("--port") -> {
        environment.put("LEVER_EMULATOR_PORT", port.getLast());
        run(environment);
      }
      case List<String> unknown -> {
        System.err.println("Unknown arguments: " + String.join(" ", unknown) + "; try --help");
        System.exit(USAGE);
      }
    }
  }

  private static void run(Map<String, String> environment) throws InterruptedException {
    LeverEmulator emulator;
    try {
      emulator = LeverEmulator.start(EmulatorSettings.fromEnvironment(environment));
    } catch (RuntimeException failed) {
      System.err.println("The Lever emulator cannot start: " + failed.getMessage());
      System.exit(1);
      return;
    }
    addKey(emulator, environment.getOrDefault("LEVER_EMULATOR_API_KEY", ""));
    Runtime.getRuntime().addShutdownHook(new Thread(emulator::close, "lever-emulator-stop"));
    System.out.println("Lever emulator is ready at " + emulator.baseUri());
    new CountDownLatch(1).await();
  }

  /** One more key beside the usual one, for clients whose key is fixed. */
  private static void addKey(LeverEmulator emulator, String key) {
    if (!key.isBlank()) {
      emulator.main().putApiKey(new ApiKey("environment", key, "From the environment", true, 0));
    }
  }
}
