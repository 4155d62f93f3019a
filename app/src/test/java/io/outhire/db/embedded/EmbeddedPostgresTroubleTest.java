package io.outhire.db.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outhire.db.embedded.EmbeddedPostgresException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Kills, leftovers and mix-ups: each way in which a start can meet what an earlier one left. */
class EmbeddedPostgresTroubleTest extends OwnServer {

  @Test
  void aKilledServerComesBackAtTheSameAddressWithWhatWasCommitted() throws Exception {
    var running = start();
    write("committed");
    var killed = running.pid();

    Command.signal("KILL", killed);

    var patience = Patience.of(Duration.ofSeconds(30));
    while (running.pid() == killed && !patience.isOver()) {
      Patience.pause(Duration.ofMillis(20));
    }
    assertThat(read()).isEqualTo("committed");
  }

  @Test
  void aStartAfterServerAndJvmWereKilledKeepsWhatWasCommitted() throws Exception {
    try (var other = HeldByAnotherJvm.start(settings)) {
      write("committed");
      Command.signal("KILL", other.serverPid());
      other.kill();

      start();

      assertThat(read()).isEqualTo("committed");
    }
  }

  @Test
  void aKilledJvmTakesItsServerDown() throws Exception {
    try (var other = HeldByAnotherJvm.start(settings)) {
      var orphan = ProcessHandle.of(other.serverPid()).orElseThrow();

      other.kill();

      orphan.onExit().orTimeout(20, TimeUnit.SECONDS).join();
    }
  }

  @Test
  void aStartRightAfterAKilledJvmKeepsTheData() throws Exception {
    try (var other = HeldByAnotherJvm.start(settings)) {
      write("from another life");
      other.kill();

      start();

      assertThat(read()).isEqualTo("from another life");
    }
  }

  @Test
  void aServerThatOutlivedItsJvmIsStopped() throws Exception {
    start().close();
    var orphan = orphan();

    start();

    assertThat(orphan.isAlive()).isFalse();
    write("writable");
  }

  @Test
  void aFrozenServerIsCutOff() throws Exception {
    start();
    write("committed");
    stop();
    var orphan = orphan();
    Command.signal("STOP", orphan.pid());
    var residents = new Residents(cluster, Duration.ofMillis(100), Duration.ofSeconds(1));

    residents.stop();

    assertThat(residents.pids()).isEmpty();
    start();
    assertThat(read()).isEqualTo("committed");
  }

  @Test
  void aServerOnAnotherDirectoryIsLeftAlone() throws Exception {
    var other = start();
    var residents = new Residents(home.resolve("logs"));
    Files.copy(cluster.resolve("postmaster.pid"), home.resolve("logs/postmaster.pid"));

    residents.stop();
    Files.deleteIfExists(home.resolve("logs/postmaster.pid"));

    assertThat(ProcessHandle.of(other.pid())).get().matches(ProcessHandle::isAlive);
    write("unharmed");
  }

  @Test
  void aRecordedProcessThatIsSomebodyElsesByNowIsLeftAlone() throws Exception {
    start().close();
    var stranger = new ProcessBuilder("cat").start();
    try {
      record(stranger.pid());

      start();

      assertThat(stranger.isAlive()).isTrue();
      write("writable");
    } finally {
      stranger.destroy();
    }
  }

  @Test
  void aRecordedProcessThatIsGoneIsForgotten() throws Exception {
    start().close();
    var gone = new ProcessBuilder("true").start();
    gone.onExit().join();
    record(gone.pid());

    start();

    write("writable");
  }

  @Test
  void aSecondStartInTheSameProcessIsRefused() throws Exception {
    start();

    assertThatThrownBy(() -> EmbeddedPostgres.start(settings))
        .hasMessageContaining("process " + ProcessHandle.current().pid())
        .hasMessageContaining(home.toString());
    write("the first one is unharmed");
  }

  @Test
  void aStartInASecondProcessIsRefused() throws Exception {
    try (var other = HeldByAnotherJvm.start(settings)) {
      assertThatThrownBy(() -> EmbeddedPostgres.start(settings))
          .hasMessageContaining("process " + other.pid())
          .extracting(e -> ((EmbeddedPostgresException) e).reason())
          .isEqualTo(Reason.IN_USE);
    }
  }

  @Test
  void anInterruptedSetUpIsDoneAgain() throws Exception {
    OwnFiles.deleteTree(home);
    var leftover = home.resolve("unfinished-4711");
    Files.createDirectories(leftover);
    Files.writeString(leftover.resolve("postgresql.conf"), "# initdb writes this first");

    start();

    assertThat(leftover).doesNotExist();
    write("whole");
  }

  @Test
  void dataOfANewerMajorVersionIsRefused() throws Exception {
    start().close();
    Files.writeString(cluster.resolve("PG_VERSION"), "19\n");

    assertThatThrownBy(this::start)
        .hasMessageContaining("written by PostgreSQL 19 and this Outhire brings 18")
        .extracting(e -> ((EmbeddedPostgresException) e).reason())
        .isEqualTo(Reason.OTHER_VERSION);
    Files.writeString(cluster.resolve("PG_VERSION"), "18\n");
  }

  @Test
  void aServerThatCannotStartSaysWhy() throws Exception {
    start().close();
    var control = cluster.resolve("global/pg_control");
    Files.move(control, control.resolveSibling("hidden"));

    assertThatThrownBy(this::start)
        .hasMessageContaining("pg_control")
        .hasMessageContaining(home.resolve("logs").toString());
    Files.move(control.resolveSibling("hidden"), control);
  }

  private void record(long pid) throws IOException {
    var file = cluster.resolve("postmaster.pid");
    Files.writeString(file, pid + "\n" + cluster + "\n1\n1\n\n\n");
    ServerUser.forCluster(cluster).own(file);
  }

  /** A server nobody watches, as if the kernel's signal had not reached it. */
  private ProcessHandle orphan() throws IOException {
    var binaries = Binaries.in(settings.binariesDirectory(), Archive.ofThisMachine());
    var port = Files.readString(home.resolve("port"));
    var command =
        List.of(binaries.program("postgres").toString(), "-D", cluster.toString(), "-p", port);
    var user = ServerUser.forCluster(cluster);
    var server =
        Postmaster.start(
            user.command(command), cluster, home.resolve("logs/start.log"), Integer.parseInt(port));
    assertThat(server.becomesReady(Duration.ofSeconds(20))).isTrue();
    return ProcessHandle.of(server.pid()).orElseThrow();
  }
}
