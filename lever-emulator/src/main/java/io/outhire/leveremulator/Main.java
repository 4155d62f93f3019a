package io.outhire.leveremulator;

import java.util.concurrent.CountDownLatch;

/** Runs the emulator alone, until it is told to stop. */
public final class Main {
  private Main() {}

  /** Settings come from the environment; arguments are ignored. */
  public static void main(String[] arguments) throws InterruptedException {
    LeverEmulator emulator;
    try {
      emulator = LeverEmulator.start(EmulatorSettings.fromEnvironment(System.getenv()));
    } catch (RuntimeException failed) {
      System.err.println("The Lever emulator cannot start: " + failed.getMessage());
      System.exit(1);
      return;
    }
    Runtime.getRuntime().addShutdownHook(new Thread(emulator::close, "lever-emulator-stop"));
    System.out.println("Lever emulator is ready at " + emulator.baseUri());
    new CountDownLatch(1).await();
  }
}
