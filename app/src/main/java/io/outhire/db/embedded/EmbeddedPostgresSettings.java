package io.outhire.db.embedded;

import java.nio.file.Path;

/**
 * Where the embedded PostgreSQL keeps its files.
 *
 * @param dataDirectory holds the data, passwords and logs; created when missing; one server each
 * @param binariesDirectory holds the unpacked files of PostgreSQL; may be shared by many servers
 */
public record EmbeddedPostgresSettings(Path dataDirectory, Path binariesDirectory) {

  public EmbeddedPostgresSettings {
    dataDirectory = dataDirectory.toAbsolutePath().normalize();
    binariesDirectory = binariesDirectory.toAbsolutePath().normalize();
  }

  /** Keeps the binaries inside the data directory. */
  public static EmbeddedPostgresSettings in(Path dataDirectory) {
    return new EmbeddedPostgresSettings(dataDirectory, dataDirectory.resolve("binaries"));
  }
}
