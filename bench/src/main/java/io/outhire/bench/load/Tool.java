package io.outhire.bench.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Programs of the machine: installed when missing, run to their end. */
public final class Tool {
  private Tool() {}

  /**
   * Makes sure that a program is there.
   *
   * @param debian the package that brings it
   * @throws IOException when it is missing and cannot be installed
   */
  public static void need(String program, String debian) throws IOException, InterruptedException {
    if (there(program)) {
      return;
    }
    System.out.println("Installing " + debian + "…");
    run(
        List.of(
            "sh",
            "-c",
            "apt-get update -qq; DEBIAN_FRONTEND=noninteractive apt-get install -y -qq " + debian));
    if (!there(program)) {
      throw new IOException(
          "needs %s: install it (on Debian: apt-get install %s)".formatted(program, debian));
    }
  }

  private static boolean there(String program) throws IOException, InterruptedException {
    String found = run(List.of("sh", "-c", "PATH=$PATH:/usr/sbin command -v " + program));
    return !found.isBlank();
  }

  /** Everything that the program said. */
  public static String run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }
}
