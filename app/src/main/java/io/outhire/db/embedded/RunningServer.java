package io.outhire.db.embedded;

import io.outhire.db.DatabaseAddress;
import io.outhire.db.DatabaseAddress.Login;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The server that another process of ours runs on a data directory. */
final class RunningServer {
  /** Of PostgreSQL's {@code postmaster.pid}. */
  private static final int PORT_LINE = 3;

  private RunningServer() {}

  /** Where it is; empty when the directory is nobody's now. */
  static Optional<DatabaseAddress> at(Path home) throws IOException {
    if (!Files.isDirectory(home) || !isHeld(home)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(home.resolve("pgdata").resolve("postmaster.pid"));
    int port = Integer.parseInt(lines.get(PORT_LINE).strip());
    Passwords passwords = Passwords.read(home);
    return Optional.of(
        new DatabaseAddress(
            "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, Roles.DATABASE),
            new Login(Roles.OWNER, passwords.owner()),
            new Login(Roles.APP, passwords.app())));
  }

  private static boolean isHeld(Path home) throws IOException {
    try {
      DirectoryLock.take(home).close();
      return false;
    } catch (EmbeddedPostgresException held) {
      if (held.reason() == EmbeddedPostgresException.Reason.IN_USE) {
        return true;
      }
      throw held;
    }
  }
}
