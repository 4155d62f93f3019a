package io.outhire.wiring;

import io.outhire.wiring.lively.LivelyCompany;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** From the moment pages are served until Outhire is told to stop. */
public final class Running implements QuarkusApplication {
  private static final int AFTER_ALL_OTHERS = Integer.MAX_VALUE;

  private final Settings settings;
  private final LivelyCompany lively;
  private final boolean training;
  private final boolean populated;

  @Inject
  Running(
      Settings settings,
      LivelyCompany lively,
      @ConfigProperty(name = "OUTHIRE_TRAINING", defaultValue = "false") boolean training,
      @ConfigProperty(name = "OUTHIRE_POPULATED", defaultValue = "false") boolean populated) {
    this.settings = settings;
    this.lively = lively;
    this.training = training;
    this.populated = populated;
  }

  /** Says that all is up, then waits; a training run for the start-up cache ends at once. */
  @Override
  public int run(String... args) {
    if (settings.demo() && !training) {
      awaitEmulator();
      if (populated) {
        lively.moveIn();
      }
      System.out.print(sampleLogIns());
    }
    System.out.println("Outhire is ready at " + settings.publicUrl().value());
    if (!training) {
      giveBackWhatStartingNeeded();
      Quarkus.waitForExit();
    }
    return 0;
  }

  /** A start leaves more garbage than an hour of ordinary work; collected, its memory is free. */
  private static void giveBackWhatStartingNeeded() {
    System.gc();
  }

  void stopping(@Observes @Priority(AFTER_ALL_OTHERS) ShutdownEvent stopping) {
    Outhire.stopEmbedded();
  }

  /** Both start side by side; "ready" is only said when a tour can begin. */
  private void awaitEmulator() {
    var address =
        new InetSocketAddress(settings.lever().api().getHost(), settings.lever().api().getPort());
    for (int tries = 0; tries < 100 && !listens(address); tries++) {
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }

  private static boolean listens(InetSocketAddress address) {
    try (var socket = new Socket()) {
      socket.connect(address, 1_000);
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  private String sampleLogIns() {
    String lever = settings.lever().api().resolve("/").toString().replaceAll("/$", "");
    return """

        Outhire         %s
                        Admin: ada@acme.test / outhire-demo
        Lever emulator  %s
                        Super Admin: sam@acme.test / lever-demo
                        Team Member: tess@acme.test / lever-demo
                        API key (Basic): lever-emulator-key

        """
        .formatted(settings.publicUrl().value(), lever);
  }
}
