package io.outhire.wiring;

import io.outhire.db.DatabaseAddress;
import io.outhire.db.DatabaseUnusableException;
import io.outhire.db.OwnDatabase;
import io.outhire.db.embedded.EmbeddedPostgres;
import io.outhire.db.embedded.EmbeddedPostgresException;
import io.outhire.db.embedded.EmbeddedPostgresSettings;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Starts Outhire: reads the settings, brings up the embedded PostgreSQL unless another is named,
 * and hands both to the framework. What an operator can mend ends in lines on the console, never in
 * a stack trace.
 */
@QuarkusMain
public final class Outhire {
  private static volatile @Nullable EmbeddedPostgres embedded;

  private Outhire() {}

  /** Runs until it is told to stop. Exits with 2 when a setting is missing or wrong. */
  public static void main(String... args) {
    try {
      Settings settings = Settings.read(name -> Optional.ofNullable(System.getenv(name)));
      TakenPortException.throwIfTaken(settings.host(), settings.port());
      DatabaseAddress database = database(settings);
      FrameworkConfiguration.of(settings, onTrial(settings, database)).forEach(System::setProperty);
    } catch (SettingsException missing) {
      exit("Outhire cannot start with these settings (docs/operating.md):", missing);
    } catch (TakenPortException taken) {
      exit("Outhire cannot listen for browsers:", taken);
    } catch (DatabaseUnusableException unusable) {
      exit("Outhire cannot start on this database (docs/operating.md):", unusable);
    } catch (EmbeddedPostgresException unstarted) {
      exit("Outhire's embedded database did not start:", unstarted);
    }
    Quarkus.run(Running.class, args);
  }

  /** Stops the embedded server, if there is one; the last thing to happen before the end. */
  static void stopEmbedded() {
    EmbeddedPostgres running = embedded;
    if (running != null) {
      running.close();
    }
  }

  private static DatabaseAddress database(Settings settings) {
    settings.database().ifPresent(OwnDatabase::prepare);
    return settings.database().orElseGet(() -> startEmbedded(settings));
  }

  private static DatabaseAddress onTrial(Settings settings, DatabaseAddress database) {
    String words = Optional.ofNullable(System.getenv(Trial.NAME)).orElse("");
    String url = Trial.of(words, settings.demo()).reached(database.jdbcUrl());
    return new DatabaseAddress(url, database.owner(), database.app());
  }

  private static DatabaseAddress startEmbedded(Settings settings) {
    Path data = settings.dataDirectory();
    EmbeddedPostgres started =
        EmbeddedPostgres.start(
            settings
                .postgresBinaries()
                .map(binaries -> new EmbeddedPostgresSettings(data, binaries))
                .orElseGet(() -> EmbeddedPostgresSettings.in(data)));
    embedded = started;
    return started.address();
  }

  private static void exit(String what, RuntimeException why) {
    System.err.println(what);
    System.err.println(why.getMessage());
    System.exit(2);
  }
}
