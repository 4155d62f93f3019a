package io.outhire.bench.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * The disk under Outhire's data: a small one in memory where that is allowed, so that it can be
 * full.
 */
final class Disk implements AutoCloseable {
  private static final String MEGABYTES = "3000";

  private final Path folder;
  private final boolean small;

  private Disk(Path folder, boolean small) {
    this.folder = folder;
    this.small = small;
  }

  static Disk at(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    boolean mounted =
        run(
            "mount",
            "-t",
            "tmpfs",
            "-o",
            "mode=755,size=" + MEGABYTES + "m",
            "tmpfs",
            folder.toString());
    return new Disk(folder, mounted);
  }

  /** Whether it can be filled up without harm to anybody else. */
  boolean small() {
    return small;
  }

  /** Leaves no byte free for so long. */
  void full(long millis) throws IOException, InterruptedException {
    Path ballast = folder.resolve("ballast");
    long free = Files.getFileStore(folder).getUsableSpace();
    run("fallocate", "-l", Long.toString(free), ballast.toString());
    TimeUnit.MILLISECONDS.sleep(millis);
    Files.deleteIfExists(ballast);
  }

  @Override
  public void close() throws IOException {
    try {
      if (small) {
        run("umount", "-l", folder.toString());
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }
}
