package io.outhire.db.embedded;

import static io.outhire.db.embedded.EmbeddedPostgresException.Reason.BINARIES;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks an archive into a new folder and checks it against its digest on the way. */
final class Unpacking {
  /** Needed only to compile against PostgreSQL. */
  private static final Pattern NOT_NEEDED =
      Pattern.compile("include/|.*\\.a$|.*/pgxs/.*|.*/pkgconfig/.*");

  private static final int BUFFER_BYTES = 1 << 16;

  private final Path folder;
  private final Manifest manifest = new Manifest();

  private Unpacking(Path folder) {
    this.folder = folder;
  }

  /** Leaves no folder behind when it fails. */
  static void unpack(Archive archive, Path folder) throws IOException {
    try (var packed = new DigestInputStream(archive.open(), sha256())) {
      new Unpacking(folder).unpackAll(packed);
      packed.transferTo(OutputStream.nullOutputStream());
      var found = HexFormat.of().formatHex(packed.getMessageDigest().digest());
      if (!found.equals(archive.sha256())) {
        throw new EmbeddedPostgresException(
            BINARIES,
            "The packed PostgreSQL in this build is not the expected one (SHA-256 " + found + ").");
      }
    } catch (IOException | RuntimeException e) {
      OwnFiles.deleteTree(folder);
      throw e;
    }
  }

  private void unpackAll(InputStream packed) throws IOException {
    OwnFiles.createReadableDirectories(folder);
    // Not closed here: the caller reads the packed stream to its end for the digest.
    @SuppressWarnings("resource")
    var tar =
        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed, BUFFER_BYTES)));
    for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
      var path = entry.getName().replaceFirst("^\\./", "");
      if (!NOT_NEEDED.matcher(path).matches()) {
        unpackOne(tar, entry, path);
      }
    }
    manifest.writeTo(folder);
  }

  private void unpackOne(TarArchiveInputStream tar, TarArchiveEntry entry, String path)
      throws IOException {
    var target = folder.resolve(path).normalize();
    if (!target.startsWith(folder)) {
      throw new IOException("the archive holds a path outside of it: " + path);
    }
    if (entry.isDirectory()) {
      OwnFiles.createReadableDirectories(target);
    } else if (entry.isSymbolicLink()) {
      OwnFiles.createReadableDirectories(target.resolveSibling("."));
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      manifest.addLink(path, entry.getLinkName());
    } else {
      writeFile(target, tar.readAllBytes(), (entry.getMode() & 0100) != 0, path);
    }
  }

  private void writeFile(Path target, byte[] content, boolean executable, String path)
      throws IOException {
    OwnFiles.createReadableDirectories(target.resolveSibling("."));
    Files.write(target, content);
    Files.setPosixFilePermissions(target, executable ? OwnFiles.RUNNABLE : OwnFiles.READABLE);
    manifest.addFile(path, content, executable);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
