package io.outhire.db.embedded;

import static io.outhire.db.embedded.EmbeddedPostgresException.Reason.FAILED;
import static io.outhire.db.embedded.EmbeddedPostgresException.Reason.OTHER_VERSION;
import static io.outhire.db.embedded.Roles.APP;
import static io.outhire.db.embedded.Roles.DATABASE;
import static io.outhire.db.embedded.Roles.OWNER;
import static io.outhire.db.embedded.Roles.SUPERUSER;

import io.outhire.db.AppPrivileges;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL's data directory proper: what initdb makes, with our roles and our database in it. */
record Cluster(Path directory, Binaries binaries, ServerUser user) {
  private static final String UNFINISHED = "unfinished-";
  private static final String SYNC = "fsync=on";
  private static final String NO_SYNC = "fsync=off";

  /** Refuses data of another major version: PostgreSQL can't read it. */
  static void requireVersion(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    var version = Files.readString(directory.resolve("PG_VERSION")).strip();
    if (version.equals(Integer.toString(Archive.MAJOR_VERSION))) {
      return;
    }
    var newer = Integer.parseInt(version) > Archive.MAJOR_VERSION;
    throw new EmbeddedPostgresException(
        OTHER_VERSION,
        "The data in %s was written by PostgreSQL %s and this Outhire brings %d; %s."
            .formatted(
                directory,
                version,
                Archive.MAJOR_VERSION,
                newer
                    ? "start the newer Outhire that wrote it"
                    : "start the older Outhire, make a backup and restore it here"));
  }

  /**
   * Sets the cluster up under a temporary name and renames it when everything is on disk: what has
   * the final name is whole.
   */
  void create(Passwords passwords) throws IOException {
    deleteUnfinished();
    var unfinished = new Cluster(temporaryName(), binaries, user);
    OwnFiles.createPrivateDirectory(unfinished.directory);
    user.own(unfinished.directory);
    unfinished.fill(passwords);
    OwnFiles.rename(unfinished.directory, directory);
  }

  private void deleteUnfinished() throws IOException {
    try (var found = Files.newDirectoryStream(parent(), UNFINISHED + "*")) {
      for (var unfinished : found) {
        OwnFiles.deleteTree(unfinished);
      }
    }
  }

  private Path temporaryName() {
    return parent().resolve(UNFINISHED + ProcessHandle.current().pid());
  }

  private Path parent() {
    return directory.resolveSibling(".").normalize();
  }

  /** Syncs once, at the end, instead of after every step. */
  private void fill(Passwords passwords) throws IOException {
    initdb(
        List.of(
            "--no-sync",
            "--no-instructions",
            "--username=" + SUPERUSER,
            "--auth=reject",
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8"));
    ServerConfiguration.writeInto(directory, user);
    execute(NO_SYNC, "postgres", roles("CREATE", passwords));
    execute(
        NO_SYNC,
        "postgres",
        List.of("CREATE DATABASE %s OWNER %s TEMPLATE template0".formatted(DATABASE, OWNER)));
    execute(NO_SYNC, DATABASE, AppPrivileges.statements(DATABASE, OWNER, APP));
    initdb(List.of("--sync-only"));
  }

  private void initdb(List<String> options) throws IOException {
    var command = new ArrayList<String>();
    command.add(binaries.program("initdb").toString());
    command.add("--pgdata=" + directory);
    command.addAll(options);
    var outcome = Command.run(user.command(command), parent(), "");
    require(outcome);
  }

  /** Gives the roles new passwords, for when the file with the old ones was lost. */
  void changePasswords(Passwords passwords) throws IOException {
    execute(SYNC, "postgres", roles("ALTER", passwords));
  }

  /** The owner may create databases so that a restore can fill a new one beside the old. */
  private static List<String> roles(String verb, Passwords passwords) {
    var plain = " LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOREPLICATION ";
    return List.of(
        verb + " ROLE " + OWNER + plain + "CREATEDB PASSWORD '" + passwords.owner() + "'",
        verb + " ROLE " + APP + plain + "NOCREATEDB PASSWORD '" + passwords.app() + "'");
  }

  /** In single-user mode a line is a statement; nobody else can be connected. */
  private void execute(String sync, String database, List<String> statements) throws IOException {
    var command =
        List.of(
            binaries.program("postgres").toString(),
            "--single",
            "-D",
            directory.toString(),
            "-c",
            sync,
            "-c",
            "exit_on_error=on",
            "-c",
            "logging_collector=off",
            "-c",
            "log_min_error_statement=panic",
            database);
    var input = String.join("\n", statements) + "\n";
    require(Command.run(user.command(command), parent(), input));
  }

  private void require(Command.Outcome outcome) {
    if (!outcome.succeeded()) {
      throw new EmbeddedPostgresException(
          FAILED,
          "PostgreSQL could not be set up in %s: %s".formatted(directory, outcome.complaint()));
    }
  }
}
