package io.outhire.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.db.DatabaseAddress;
import io.outhire.db.MigratedDatabase;
import io.outhire.db.TestDatabase;
import io.outhire.db.embedded.EmbeddedPostgres;
import io.outhire.db.embedded.EmbeddedPostgresSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two commands, from an operator's own PostgreSQL to the embedded one and back to a file. */
@Tag("slow")
class BackupCommandTest {
  @TempDir Path folder;

  private final DatabaseAddress own = TestDatabase.fresh();
  private final Path data = TestDatabase.base().resolve("restored-" + UUID.randomUUID());
  private final Path binaries = TestDatabase.binaries();

  private int run(Map<String, String> environment, String... args) {
    return BackupCommand.run(args, name -> Optional.ofNullable(environment.get(name)));
  }

  private Map<String, String> ownDatabase() {
    return Map.of(
        "OUTHIRE_DATABASE_URL", own.jdbcUrl(),
        "OUTHIRE_DATABASE_OWNER", own.owner().user(),
        "OUTHIRE_DATABASE_OWNER_PASSWORD", own.owner().password(),
        "OUTHIRE_DATABASE_APP", own.app().user(),
        "OUTHIRE_DATABASE_APP_PASSWORD", own.app().password());
  }

  private Map<String, String> embedded() {
    return Map.of("OUTHIRE_DATA", data.toString(), "OUTHIRE_POSTGRES", binaries.toString());
  }

  @Test
  void movesFromOneKindOfDatabaseToTheOther() throws IOException {
    MigratedDatabase.at(own)
        .doAcrossTeams(
            handle ->
                handle.execute("insert into secret_data_key values (1, '\\x01', '\\x02', now())"));
    Path file = folder.resolve("own.backup");
    assertThat(run(ownDatabase(), "backup", file.toString())).isZero();

    assertThat(run(embedded(), "restore", file.toString())).isZero();
    assertThat(run(embedded(), "restore", file.toString())).as("it is in use now").isEqualTo(1);

    Path stopped = folder.resolve("stopped.backup");
    assertThat(run(embedded(), "backup", stopped.toString())).isZero();
    Path running = folder.resolve("running.backup");
    try (var server = EmbeddedPostgres.start(new EmbeddedPostgresSettings(data, binaries))) {
      assertThat(server.pid()).isPositive();
      assertThat(run(embedded(), "backup", running.toString())).isZero();
    }
    assertThat(Files.size(running)).isPositive();
  }

  @Test
  void saysHowItIsUsed() {
    assertThat(run(Map.of(), "backup")).isEqualTo(2);
    assertThat(run(Map.of(), "steal", "file")).isEqualTo(2);
  }

  @Test
  void aSettingThatIsMissingIsNamed() {
    assertThat(run(Map.of("OUTHIRE_DATABASE_URL", own.jdbcUrl()), "backup", "file")).isEqualTo(1);
  }
}
