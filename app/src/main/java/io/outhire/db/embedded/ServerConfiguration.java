package io.outhire.db.embedded;

import static io.outhire.db.embedded.Roles.APP;
import static io.outhire.db.embedded.Roles.OWNER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** PostgreSQL's settings, written anew at every start so that a new Outhire brings its own. */
final class ServerConfiguration {
  private static final String FILE_NAME = "outhire.conf";

  private static final String SETTINGS =
      """
      # Written by Outhire at every start; changes made here are lost.
      listen_addresses = '127.0.0.1'
      unix_socket_directories = ''
      password_encryption = 'scram-sha-256'

      # An application that was answered with "received" must survive a power cut.
      fsync = on
      synchronous_commit = on
      full_page_writes = on

      # Small while idle.
      max_connections = 60
      shared_buffers = 64MB
      effective_cache_size = 256MB
      min_wal_size = 48MB
      max_wal_size = 512MB
      max_wal_senders = 0
      max_logical_replication_workers = 0
      max_parallel_workers_per_gather = 0
      io_method = 'sync'
      jit = off
      timezone = 'UTC'
      lc_messages = 'C'

      # A week of logs. Terse, because details quote values: e-mail addresses, names.
      logging_collector = on
      log_directory = '../logs'
      log_filename = 'postgresql-%u.log'
      log_file_mode = 0600
      log_truncate_on_rotation = on
      log_rotation_age = 1d
      log_rotation_size = 0
      log_timezone = 'UTC'
      log_checkpoints = off
      log_error_verbosity = terse
      log_parameter_max_length_on_error = 0
      log_min_error_statement = panic
      """;

  private static final String ACCESS =
      """
      # Written by Outhire at every start. The superuser is left out on purpose.
      host all %s,%s 127.0.0.1/32 scram-sha-256
      """
          .formatted(OWNER, APP);

  private ServerConfiguration() {}

  static void writeInto(Path cluster, ServerUser user) throws IOException {
    write(cluster.resolve(FILE_NAME), SETTINGS, user);
    write(cluster.resolve("pg_hba.conf"), ACCESS, user);
    var main = cluster.resolve("postgresql.conf");
    var include = "include = '" + FILE_NAME + "'";
    if (!Files.readString(main).contains(include)) {
      Files.writeString(main, System.lineSeparator() + include + "\n", StandardOpenOption.APPEND);
    }
  }

  private static void write(Path file, String content, ServerUser user) throws IOException {
    OwnFiles.replace(file, content);
    user.own(file);
  }
}
