package io.outhire.bench.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The built checkout.
 *
 * @param root absolute
 */
public record Checkout(Path root) {
  /** The checkout that this directory is in: the root itself or one of its modules. */
  public static Checkout here() {
    Path folder = Path.of("").toAbsolutePath();
    return new Checkout(
        Stream.iterate(folder, Path::getParent)
            .takeWhile(Objects::nonNull)
            .filter(one -> Files.exists(one.resolve("outhire")))
            .findFirst()
            .orElse(folder));
  }

  /** Whether application and emulator were packaged. */
  public boolean built() {
    return Files.exists(jar()) && Files.exists(emulatorJar());
  }

  /** The command that starts Outhire. */
  public List<String> outhire() {
    List<String> command =
        command(
            "-Xmx512m",
            "-XX:+UseCompactObjectHeaders",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
    cached(command, root.resolve("app/target/outhire.aot"));
    command.addAll(List.of("-jar", jar().toString()));
    return command;
  }

  /** The command that starts the emulator. */
  public List<String> emulator() {
    List<String> command = command("-Xmx2g", "-XX:+UseCompactObjectHeaders");
    cached(command, root.resolve("lever-emulator/target/lever-emulator.aot"));
    command.addAll(List.of("-jar", emulatorJar().toString()));
    return command;
  }

  /** Where the embedded PostgreSQL is unpacked, if it is where PostgreSQL's user may go. */
  public Path postgres() {
    String elsewhere = System.getenv("OUTHIRE_POSTGRES");
    return elsewhere == null ? root.resolve("app/target/postgres") : Path.of(elsewhere);
  }

  /** An empty folder that everybody may enter, for PostgreSQL is not root. */
  public static Path folder(String purpose) throws IOException {
    Path folder = Files.createTempDirectory("outhire-" + purpose + "-");
    Files.setPosixFilePermissions(
        folder, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
    return folder;
  }

  private static List<String> command(String... flags) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of(flags));
    return command;
  }

  private static void cached(List<String> command, Path cache) {
    if (Files.exists(cache)) {
      command.addAll(List.of("-XX:AOTCache=" + cache, "-Xlog:aot=off", "-Xlog:cds=off"));
    }
  }

  private Path jar() {
    return root.resolve("app/target/quarkus-app/quarkus-run.jar");
  }

  private Path emulatorJar() {
    return root.resolve("lever-emulator/target/lever-emulator.jar");
  }
}
