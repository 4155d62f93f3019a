package io.outhire.db.backup;

import io.outhire.db.DatabaseAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** The tables' shape, at the version of a backup and at our own. */
record Schema(DatabaseAddress address) {

  /** Refuses a backup with a migration that this program does not have. */
  void requireKnown(Manifest manifest) {
    Set<String> ours =
        Arrays.stream(flyway(MigrationVersion.LATEST).info().all())
            .map(MigrationInfo::getVersion)
            .filter(version -> version != null)
            .map(MigrationVersion::getVersion)
            .collect(Collectors.toSet());
    List<String> unknown =
        manifest.migrations().stream().filter(version -> !ours.contains(version)).toList();
    if (!unknown.isEmpty()) {
      throw new BackupException(
          "The backup was made by a newer Outhire (%s is not known here). Restore it with that one."
              .formatted(String.join(", ", unknown)));
    }
  }

  /** Makes the tables as they were when the backup was made. */
  void migrateTo(Manifest manifest) throws SQLException {
    MigrationVersion newest =
        manifest.migrations().stream()
            .map(MigrationVersion::fromVersion)
            .max(MigrationVersion::compareTo)
            .orElse(MigrationVersion.LATEST);
    flyway(newest).migrate();
    Set<String> now = new HashSet<>(applied());
    if (!now.equals(Set.copyOf(manifest.migrations()))) {
      throw new BackupException(
          ("The backup was made by another Outhire, whose tables had another shape. Nothing was"
              + " restored; restore it with the version that made it, then update."));
    }
  }

  /** Brings the tables, with what is in them, to our own version. */
  void migrateOn() {
    flyway(MigrationVersion.LATEST).migrate();
  }

  private List<String> applied() throws SQLException {
    try (Connection connection =
        DriverManager.getConnection(
            address.jdbcUrl(), address.owner().user(), address.owner().password())) {
      return new Catalog(connection).migrations();
    }
  }

  private Flyway flyway(MigrationVersion target) {
    return Flyway.configure()
        .dataSource(address.jdbcUrl(), address.owner().user(), address.owner().password())
        .locations("classpath:db/migration")
        .outOfOrder(true)
        .target(target)
        .load();
  }
}
