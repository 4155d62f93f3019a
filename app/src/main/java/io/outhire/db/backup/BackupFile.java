package io.outhire.db.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A backup that is read, and proven whole before anything of it is used. */
final class BackupFile implements AutoCloseable {
  private final Path path;
  private final ZipFile zip;

  BackupFile(Path path) {
    this.path = path;
    try {
      this.zip = new ZipFile(path.toFile());
    } catch (IOException unreadable) {
      throw new BackupException(
          "%s is no backup that can be read: %s".formatted(path, unreadable.getMessage()),
          unreadable);
    }
  }

  /** What it says of itself, once every checksum has been seen to be right. */
  Manifest proven() throws IOException {
    Manifest manifest = Manifest.read(entry(Manifest.ENTRY).readAllBytes());
    if (manifest.format() != Manifest.FORMAT) {
      throw new BackupException(
          "%s has format %d, which a newer Outhire reads.".formatted(path, manifest.format()));
    }
    for (Manifest.Table table : manifest.tables()) {
      prove(table);
    }
    return manifest;
  }

  private void prove(Manifest.Table table) throws IOException {
    var digest = Checksum.begin();
    try (var rows = new DigestInputStream(rows(table), digest)) {
      rows.transferTo(java.io.OutputStream.nullOutputStream());
    } catch (IOException broken) {
      throw damaged(table.name());
    }
    if (!Checksum.end(digest).equals(table.sha256())) {
      throw damaged(table.name());
    }
  }

  private BackupException damaged(String table) {
    return new BackupException(
        "%s is damaged: the rows of %s are not those that were written. Nothing was restored."
            .formatted(path, table));
  }

  InputStream rows(Manifest.Table table) throws IOException {
    return entry(table.entry());
  }

  private InputStream entry(String name) throws IOException {
    ZipEntry found = zip.getEntry(name);
    if (found == null) {
      throw new BackupException(
          "%s is not whole: it lacks %s. Nothing was restored.".formatted(path, name));
    }
    return zip.getInputStream(found);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
