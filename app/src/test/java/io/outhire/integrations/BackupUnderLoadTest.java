package io.outhire.integrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outhire.applications.ApplicationId;
import io.outhire.db.Database;
import io.outhire.db.DatabaseAddress;
import io.outhire.db.MigratedDatabase;
import io.outhire.db.TestDatabase;
import io.outhire.db.backup.Backup;
import io.outhire.db.backup.BackupException;
import io.outhire.db.backup.Manifest;
import io.outhire.db.backup.Restore;
import io.outhire.integrations.ScriptedAts.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup taken while applications come and go, restored after the machine is lost. */
class BackupUnderLoadTest {
  private static final int APPLICATIONS = 60;

  private static final DatabaseAddress BEFORE = TestDatabase.fresh();
  private static final Database DATABASE = MigratedDatabase.at(BEFORE);

  @TempDir Path folder;

  private final DeliveryBench bench = new DeliveryBench(DATABASE);
  private Path file;

  @BeforeEach
  void nameAFile() {
    file = folder.resolve("outhire.backup");
  }

  /** People apply, the task sends, Lever fails every third call; the backup is taken amid it. */
  private List<ApplicationId> backUpUnderLoad() {
    RandomGenerator seeded = new SplittableRandom(7);
    List<Answer> bad =
        List.of(Answer.MADE_THEN_LOST, Answer.LOST_UNMADE, Answer.BUSY, Answer.MADE_THEN_KILLED);
    bench.ats.otherwise(
        () -> seeded.nextInt(3) == 0 ? bad.get(seeded.nextInt(bad.size())) : Answer.MADE);
    List<ApplicationId> all = new ArrayList<>();
    CompletableFuture<Void> backup = new CompletableFuture<>();
    for (int i = 0; i < APPLICATIONS; i++) {
      ApplicationId application = bench.apply();
      bench.writes(application, "Letter of " + application);
      all.add(application);
      if (i == APPLICATIONS / 2) {
        backup = CompletableFuture.runAsync(() -> Backup.make(BEFORE, file));
      }
      if (i % 4 == 0) {
        bench.runFor(Duration.ofMillis(1 + seeded.nextInt(3000)));
      }
    }
    backup.join();
    bench.ats.otherwise(() -> Answer.MADE);
    bench.runFor(Duration.ofMinutes(1));
    return all;
  }

  private DeliveryBench restored() {
    DatabaseAddress after = TestDatabase.fresh();
    Restore.from(file, after);
    return bench.lostAndRestored(MigratedDatabase.at(after));
  }

  @Test
  void losesNothingAndSendsNothingTwice() {
    List<ApplicationId> all = backUpUnderLoad();
    DeliveryBench restored = restored();
    List<ApplicationId> inBackup =
        all.stream().filter(id -> restored.deliveries.of(bench.team, id).isPresent()).toList();
    assertThat(inBackup).as("taken amid the load").hasSizeBetween(APPLICATIONS / 2, APPLICATIONS);
    assertThat(inBackup)
        .as("something is in doubt")
        .anyMatch(id -> restored.state(id) == DeliveryState.UNKNOWN);

    restored.runFor(Duration.ofHours(13));

    assertThat(inBackup)
        .allSatisfy(id -> assertThat(restored.state(id)).isEqualTo(DeliveryState.DELIVERED))
        .allSatisfy(id -> assertThat(bench.madeFor(id)).isEqualTo(1))
        .allSatisfy(id -> assertThat(bench.ats.notesFor(DeliveryBench.email(id))).hasSize(1));
    assertThat(all).allSatisfy(id -> assertThat(bench.madeFor(id)).isLessThanOrEqualTo(1));
    seeThatRowsTakenAsTheyWereWouldMakeTwins(all);
  }

  /** The control, from the same file: without the doubt there would be two of some. */
  private void seeThatRowsTakenAsTheyWereWouldMakeTwins(List<ApplicationId> all) {
    DeliveryBench naive = restored();
    naive.database.doInTeam(
        bench.team,
        handle ->
            handle.execute(
                "update delivery set state = 'PENDING', uncertain_since = null where state = 'UNKNOWN'"));
    naive.runFor(Duration.ofHours(13));

    assertThat(all).anySatisfy(id -> assertThat(bench.madeFor(id)).isGreaterThan(1));
  }

  @Test
  void whatWasHeldThenAndSentSinceIsFoundWhenItIsSentByHand() {
    ApplicationId application = bench.apply();
    bench.disconnect();
    Backup.make(BEFORE, file);
    bench.connectAgain();
    bench.deliveries.sendAgain(bench.team, application);
    bench.run();
    assertThat(bench.madeFor(application)).isEqualTo(1);

    DeliveryBench restored = restored();
    restored.deliveries.sendAgain(bench.team, application);
    restored.runFor(Duration.ofMinutes(20));

    assertThat(restored.state(application)).isEqualTo(DeliveryState.DELIVERED);
    assertThat(bench.madeFor(application)).isEqualTo(1);
  }

  @Test
  void everyRowOfEveryTableComesBack() {
    DatabaseAddress after = TestDatabase.fresh();
    bench.writes(bench.apply(), "Dear Acme,");
    bench.run();
    Backup.make(BEFORE, file);
    Path again = folder.resolve("again.backup");
    Manifest restored = Restore.from(file, after);

    assertThat(restored.tables()).hasSizeGreaterThan(30).anyMatch(table -> table.rows() > 0);
    Manifest copied = Backup.make(after, again);
    assertThat(copied.migrations()).isEqualTo(restored.migrations());
    assertThat(copied.tables())
        .usingElementComparator(java.util.Comparator.comparing(Manifest.Table::name))
        .containsExactlyElementsOf(restored.tables());
    for (Manifest.Table table : restored.tables()) {
      Manifest.Table copy =
          copied.tables().stream().filter(t -> t.name().equals(table.name())).findFirst().get();
      if (!table
          .name()
          .matches("delivery|delivery_count|delivery_event|note_delivery|connection_push")) {
        assertThat(copy).isEqualTo(table);
      }
    }
  }

  @Test
  void aDatabaseInUseIsRefusedAndLeftAlone() {
    ApplicationId application = bench.apply();
    Backup.make(BEFORE, file);

    assertThatThrownBy(() -> Restore.from(file, BEFORE))
        .isInstanceOf(BackupException.class)
        .hasMessageContaining("in use");
    assertThat(bench.state(application)).isEqualTo(DeliveryState.PENDING);
  }

  @Test
  void aDamagedBackupIsRefusedBeforeAnythingIsTouched() throws IOException {
    DatabaseAddress after = TestDatabase.fresh();
    bench.apply();
    Backup.make(BEFORE, file);
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 3] ^= 0x10;
    Files.write(file, bytes);

    assertThatThrownBy(() -> Restore.from(file, after)).isInstanceOf(BackupException.class);
    Files.write(file, "not a backup".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThatThrownBy(() -> Restore.from(file, after)).isInstanceOf(BackupException.class);
  }

  @Test
  void aFileThatIsThereIsNotOverwritten() throws IOException {
    Files.writeString(file, "precious");

    assertThatThrownBy(() -> Backup.make(BEFORE, file))
        .isInstanceOf(BackupException.class)
        .hasMessageContaining("there already");
    assertThat(Files.readString(file)).isEqualTo("precious");
  }

  @Test
  void onlyItsOwnerCanReadABackup() throws IOException {
    Backup.make(BEFORE, file);

    assertThat(
            java.nio.file.attribute.PosixFilePermissions.toString(
                Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void theTeamWallStandsAgainAfterwards() {
    DatabaseAddress after = TestDatabase.fresh();
    ApplicationId application = bench.apply();
    Backup.make(BEFORE, file);
    Restore.from(file, after);
    Database restored = MigratedDatabase.at(after);

    int seen =
        restored.inTeam(
            new io.outhire.common.TeamId(java.util.UUID.randomUUID()),
            handle -> handle.select("select count(*) from delivery").mapTo(Integer.class).one());
    assertThat(seen).as("rows of another team, such as " + application).isZero();
  }
}
