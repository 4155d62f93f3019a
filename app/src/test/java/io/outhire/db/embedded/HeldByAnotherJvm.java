package io.outhire.db.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Another JVM that runs {@link HeldServer}. */
record HeldByAnotherJvm(Process process, long serverPid) implements AutoCloseable {

  static HeldByAnotherJvm start(EmbeddedPostgresSettings settings) throws IOException {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                HeldServer.class.getName(),
                settings.dataDirectory().toString(),
                settings.binariesDirectory().toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    return new HeldByAnotherJvm(process, serverPid(process.inputReader()));
  }

  private static long serverPid(BufferedReader output) throws IOException {
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith("server ")) {
        return Long.parseLong(line.substring("server ".length()));
      }
    }
    throw new IOException("the other JVM ended without a server");
  }

  long pid() {
    return process.pid();
  }

  /** As {@code kill -9} does it. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
    ProcessHandle.of(serverPid)
        .ifPresent(server -> server.onExit().orTimeout(20, TimeUnit.SECONDS).join());
  }
}
