package io.outhire.db.embedded;

import static io.outhire.db.embedded.EmbeddedPostgresException.Reason.BINARIES;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jboss.logging.Logger;

/**
 * The unpacked PostgreSQL.
 *
 * @param folder holds {@code bin}, {@code lib} and {@code share}
 */
record Binaries(Path folder) {
  private static final Logger LOG = Logger.getLogger(Binaries.class);

  Path program(String name) {
    return folder.resolve("bin").resolve(name);
  }

  /**
   * The binaries below this directory, unpacked when they are not there or no longer whole. Several
   * processes may do this at once: each unpacks into a name of its own, the first rename wins.
   */
  static Binaries in(Path directory, Archive archive) {
    var folder = directory.resolve(archive.folderName());
    if (Manifest.holdsIn(folder)) {
      return new Binaries(folder);
    }
    try {
      OwnFiles.createReadableDirectories(directory);
      deleteLeftovers(directory);
      setAsideIfDamaged(folder);
      var fresh = directory.resolve(temporaryName());
      Unpacking.unpack(archive, fresh);
      moveIntoPlace(fresh, folder);
      return new Binaries(folder);
    } catch (IOException e) {
      throw new EmbeddedPostgresException(
          BINARIES, "Cannot unpack PostgreSQL into " + directory + ": " + e, e);
    }
  }

  private static void setAsideIfDamaged(Path folder) throws IOException {
    if (Files.exists(folder)) {
      LOG.warnf("The unpacked PostgreSQL in %s is damaged; it is unpacked again.", folder);
      var aside = folder.resolveSibling(temporaryName());
      Files.move(folder, aside, StandardCopyOption.ATOMIC_MOVE);
      OwnFiles.deleteTree(aside);
    }
  }

  private static void moveIntoPlace(Path fresh, Path folder) throws IOException {
    try {
      Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      OwnFiles.deleteTree(fresh);
      if (!Manifest.holdsIn(folder)) {
        throw e;
      }
    }
  }

  /** The process id tells later whether the one that was unpacking is still alive. */
  private static String temporaryName() {
    return "unpacking-" + ProcessHandle.current().pid() + "-" + System.nanoTime();
  }

  private static void deleteLeftovers(Path directory) throws IOException {
    try (var leftovers = Files.newDirectoryStream(directory, "unpacking-*")) {
      for (var leftover : leftovers) {
        var pid = Long.parseLong(leftover.getFileName().toString().split("-", 3)[1]);
        if (ProcessHandle.of(pid).isEmpty()) {
          OwnFiles.deleteTree(leftover);
        }
      }
    }
  }
}
