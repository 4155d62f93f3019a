package io.outhire.db.embedded;

import java.io.IOException;
import java.nio.file.Path;

/** A program that starts the server and holds it until it is killed. */
final class HeldServer {
  private HeldServer() {}

  /**
   * Prints the server's process id when it runs, and waits for its input to end.
   *
   * @param args data directory, binaries directory
   */
  public static void main(String[] args) throws IOException {
    var settings = new EmbeddedPostgresSettings(Path.of(args[0]), Path.of(args[1]));
    var server = EmbeddedPostgres.start(settings);
    System.out.println("server " + server.pid());
    System.in.transferTo(System.out);
  }
}
