package io.outhire.db.backup;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import io.outhire.db.DatabaseAddress;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;

/**
 * Writes every table to one file, as all of them stood at one moment, while Outhire works on. The
 * file is there under its name only when it is whole and on disk, and only its owner can read it.
 */
public final class Backup {
  private Backup() {}

  /**
   * Makes a backup.
   *
   * @param target must not exist yet
   * @throws BackupException when it cannot be made; then nothing is left behind
   */
  public static Manifest make(DatabaseAddress address, Path target) {
    if (Files.exists(target)) {
      throw new BackupException(target + " is there already and was not touched; name another.");
    }
    Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
    try {
      Files.deleteIfExists(unfinished);
      Manifest made = write(address, unfinished);
      Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
      return made;
    } catch (IOException | SQLException fault) {
      discard(unfinished);
      throw new BackupException("No backup was made: " + fault.getMessage(), fault);
    }
  }

  private static void discard(Path unfinished) {
    try {
      Files.deleteIfExists(unfinished);
    } catch (IOException gone) {
      // The fault that is on its way up says more.
    }
  }

  private static Manifest write(DatabaseAddress address, Path file)
      throws IOException, SQLException {
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    try (Connection connection = snapshot(address);
        var channel = FileChannel.open(file, Set.of(CREATE_NEW, WRITE), ownerOnly)) {
      var zip = new ZipOutputStream(Channels.newOutputStream(channel));
      Manifest manifest = write(connection, zip);
      zip.finish();
      zip.flush();
      channel.force(true);
      return manifest;
    }
  }

  /** All that is read through it is of the moment of its first statement. */
  private static Connection snapshot(DatabaseAddress address) throws SQLException {
    Connection connection =
        DriverManager.getConnection(
            address.jdbcUrl(), address.owner().user(), address.owner().password());
    connection.setAutoCommit(false);
    connection.setReadOnly(true);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    AllTeams.show(connection);
    return connection;
  }

  private static Manifest write(Connection connection, ZipOutputStream zip)
      throws IOException, SQLException {
    var catalog = new Catalog(connection);
    List<String> migrations = catalog.migrations();
    List<Manifest.Table> tables = new ArrayList<>();
    for (String name : catalog.tables()) {
      tables.add(write(connection, name, catalog.columns(name), zip));
    }
    var manifest =
        new Manifest(
            Manifest.FORMAT,
            catalog
                .texts("select to_char(now() at time zone 'utc', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')")
                .getFirst(),
            connection.getMetaData().getDatabaseProductVersion(),
            migrations,
            tables,
            catalog.sequences());
    zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
    zip.write(manifest.json());
    zip.closeEntry();
    return manifest;
  }

  private static Manifest.Table write(
      Connection connection, String name, List<String> columns, ZipOutputStream zip)
      throws IOException, SQLException {
    zip.putNextEntry(new ZipEntry("tables/" + name));
    var digest = Checksum.begin();
    String copy =
        "copy (select %s from %s) to stdout"
            .formatted(Catalog.quoted(columns), Catalog.quoted(name));
    long rows =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut(copy, new DigestOutputStream(open(zip), digest));
    zip.closeEntry();
    return new Manifest.Table(name, columns, rows, Checksum.end(digest));
  }

  /** Whoever is done with one entry must not close the whole file. */
  private static OutputStream open(ZipOutputStream zip) {
    return new FilterOutputStream(zip) {
      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        zip.write(bytes, from, length);
      }

      @Override
      public void close() {}
    };
  }
}
