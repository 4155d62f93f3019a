package io.outhire.wiring;

import io.outhire.db.DatabaseAddress;
import io.outhire.db.DatabaseUnusableException;
import io.outhire.db.OwnDatabase;
import io.outhire.db.backup.Backup;
import io.outhire.db.backup.BackupException;
import io.outhire.db.backup.Manifest;
import io.outhire.db.backup.Restore;
import io.outhire.db.embedded.EmbeddedPostgres;
import io.outhire.db.embedded.EmbeddedPostgresException;
import io.outhire.db.embedded.EmbeddedPostgresSettings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * {@code outhire backup FILE} and {@code outhire restore FILE}. Reads only the settings that say
 * where the database is. A backup works while Outhire runs; a restore wants a database of its own.
 */
public final class BackupCommand {
  private static final String USAGE = "usage: outhire backup FILE | outhire restore FILE";

  private BackupCommand() {}

  /** Exits with 1 when it could not be done, with 2 when it was asked for in a wrong way. */
  public static void main(String... args) {
    System.exit(run(args, name -> Optional.ofNullable(System.getenv(name))));
  }

  static int run(String[] args, Function<String, Optional<String>> environment) {
    if (args.length != 2 || !args[0].matches("backup|restore")) {
      System.err.println(USAGE);
      return 2;
    }
    var settings = new SettingsReader(environment);
    Optional<DatabaseAddress> own = Settings.database(settings);
    Path file = Path.of(args[1]).toAbsolutePath();
    try {
      settings.finish();
      System.out.println(
          args[0].equals("backup") ? backup(settings, own, file) : restore(settings, own, file));
      return 0;
    } catch (BackupException
        | SettingsException
        | DatabaseUnusableException
        | EmbeddedPostgresException refused) {
      System.err.println(refused.getMessage());
      return 1;
    }
  }

  private static String backup(SettingsReader settings, Optional<DatabaseAddress> own, Path file) {
    Manifest made;
    if (own.isPresent()) {
      made = Backup.make(own.get(), file);
    } else {
      made = backupEmbedded(embedded(settings), file);
    }
    return ("%,d rows of %d tables are in %s. The key that opens the tokens in it is not: keep %s"
            + " elsewhere, or OUTHIRE_SECRET_KEY.")
        .formatted(
            made.rows(),
            made.tables().size(),
            file,
            embedded(settings).dataDirectory().resolve("secret-key"));
  }

  private static Manifest backupEmbedded(EmbeddedPostgresSettings settings, Path file) {
    Optional<DatabaseAddress> running = EmbeddedPostgres.running(settings.dataDirectory());
    if (running.isPresent()) {
      return Backup.make(running.get(), file);
    }
    try (var server = EmbeddedPostgres.start(settings)) {
      return Backup.make(server.address(), file);
    }
  }

  private static String restore(SettingsReader settings, Optional<DatabaseAddress> own, Path file) {
    Manifest restored;
    if (own.isPresent()) {
      OwnDatabase.prepare(own.get());
      restored = Restore.from(file, own.get());
    } else {
      try (var server = EmbeddedPostgres.start(embedded(settings))) {
        restored = Restore.from(file, server.address());
      }
    }
    return ("%,d rows of %s are restored. Before you start Outhire, put the secret key back: %s, or"
            + " OUTHIRE_SECRET_KEY. What was still to be sent is looked for in the ATS first.")
        .formatted(
            restored.rows(),
            restored.madeAt(),
            embedded(settings).dataDirectory().resolve("secret-key"));
  }

  private static EmbeddedPostgresSettings embedded(SettingsReader settings) {
    Path data = Path.of(settings.text("OUTHIRE_DATA", "data")).toAbsolutePath();
    return settings
        .optional("OUTHIRE_POSTGRES")
        .map(binaries -> new EmbeddedPostgresSettings(data, Path.of(binaries)))
        .orElseGet(() -> EmbeddedPostgresSettings.in(data));
  }
}
