package io.outhire.db.embedded;

import java.nio.file.Path;

/** Unpacks PostgreSQL ahead of the first start, for builds and images. */
public final class UnpackPostgres {
  private UnpackPostgres() {}

  /**
   * Unpacks into the directory and prints the folder; quick when it is there already.
   *
   * @param args the binaries directory
   */
  public static void main(String[] args) {
    if (args.length != 1) {
      System.err.println("usage: UnpackPostgres <binaries directory>");
      System.exit(2);
    }
    try {
      var directory = Path.of(args[0]).toAbsolutePath().normalize();
      System.out.println(Binaries.in(directory, Archive.ofThisMachine()).folder());
    } catch (EmbeddedPostgresException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }
}
