package io.outhire.db.embedded;

import static io.outhire.db.embedded.EmbeddedPostgresException.Reason.BINARIES;

import java.io.InputStream;
import java.util.Locale;

/**
 * The packed PostgreSQL of one kind of machine. Its digest is written down here, so that a new
 * version, or a changed file of the same version, is a decision somebody took.
 *
 * @param resource name on the class path
 * @param sha256 digest of the packed file
 */
record Archive(String resource, String sha256) {
  /** Major version of all archives: the data directory must have been written by the same. */
  static final int MAJOR_VERSION = 18;

  private static final String VERSION = "18.6.0";

  static final Archive AMD64 =
      new Archive(
          "/postgres-linux-x86_64.txz",
          "63999c2914366d62c68e51794e597588c336e75ed2958d53c558e8deca5e13fc");
  static final Archive ARM64 =
      new Archive(
          "/postgres-linux-arm_64.txz",
          "2eb24d67326da41a81064d116b0bce412dff543c835d6fcc1c099e4abcf18836");

  static Archive ofThisMachine() {
    var machine = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    if (System.getProperty("os.name", "").equals("Linux")) {
      switch (machine) {
        case "amd64", "x86_64" -> {
          return AMD64;
        }
        case "aarch64", "arm64" -> {
          return ARM64;
        }
        default -> {}
      }
    }
    throw new EmbeddedPostgresException(
        BINARIES,
        "The embedded PostgreSQL runs on 64-bit Linux only (x86 or ARM); set OUTHIRE_DATABASE_URL to use a server elsewhere.");
  }

  /** Name of the folder it is unpacked into; differs as soon as the content differs. */
  String folderName() {
    return "postgresql-" + VERSION + "-" + sha256.substring(0, 12);
  }

  InputStream open() {
    var stream = Archive.class.getResourceAsStream(resource);
    if (stream == null) {
      throw new EmbeddedPostgresException(
          BINARIES, "The packed PostgreSQL " + resource + " is missing from this build.");
    }
    return stream;
  }
}
