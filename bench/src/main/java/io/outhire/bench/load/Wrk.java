package io.outhire.bench.load;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The load generator wrk on one thread: 32 connections, each asking again when it was answered. */
public final class Wrk {
  private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
  private static final Pattern P99 = Pattern.compile("\\s99%\\s+([0-9.]+)(us|ms|s)");
  private static final Pattern WRONG = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");

  private Wrk() {}

  /** What it found. */
  public record Found(double perSecond, double p99Millis, long wrong) {}

  /** Asks for one address, with these headers beside Accept-Encoding. */
  public static Found ask(URI address, Duration time, List<String> headers)
      throws IOException, InterruptedException {
    return run(address, time, headers, Optional.empty());
  }

  /** Asks for what a script says. */
  public static Found ask(URI address, Duration time, Path script)
      throws IOException, InterruptedException {
    return run(address, time, List.of(), Optional.of(script));
  }

  private static Found run(URI address, Duration time, List<String> headers, Optional<Path> script)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "wrk",
                "-t1",
                "-c32",
                "-d" + time.toSeconds() + "s",
                "--latency",
                "-H",
                "Accept-Encoding: gzip"));
    headers.forEach(header -> command.addAll(List.of("-H", header)));
    script.ifPresent(file -> command.addAll(List.of("-s", file.toString())));
    command.add(address.toString());
    return read(Tool.run(Cores.asking(command)));
  }

  static Found read(String said) throws IOException {
    Matcher rate = RATE.matcher(said);
    Matcher p99 = P99.matcher(said);
    if (!rate.find() || !p99.find()) {
      throw new IOException("wrk said: " + said);
    }
    Matcher wrong = WRONG.matcher(said);
    return new Found(
        Double.parseDouble(rate.group(1)),
        Double.parseDouble(p99.group(1)) * inMillis(p99.group(2)),
        wrong.find() ? Long.parseLong(wrong.group(1)) : 0);
  }

  private static double inMillis(String unit) {
    return switch (unit) {
      case "us" -> 0.001;
      case "ms" -> 1;
      default -> 1_000;
    };
  }
}
