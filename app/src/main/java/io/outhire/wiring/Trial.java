package io.outhire.wiring;

import io.outhire.db.CrashPoint;
import io.outhire.db.CrashPoints;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * What a trial of Outhire does to it on purpose: {@code OUTHIRE_TRIAL}, words such as {@code
 * crash=4:3 looking=off commit=async clock=-90}. The demo alone obeys it, so that no one's
 * applications ever depend on it.
 *
 * @param crashAt the number of the point at which the process halts; 0 for none
 * @param times how often the point is reached before
 * @param looking whether what is in doubt is looked for before it is sent again
 * @param durable whether a commit returns only when it is on disk
 * @param clockMinutes how wrong the process's own clock is
 */
record Trial(int crashAt, int times, boolean looking, boolean durable, int clockMinutes) {
  static final String NAME = "OUTHIRE_TRIAL";
  static final Trial NONE = new Trial(0, 0, true, true, 0);

  /** As {@code kill -9} would leave it, and no exit code that anything else has. */
  private static final int HALTED = 137;

  /** Reads the words; anything but the demo ignores them. */
  static Trial of(String words, boolean demo) {
    if (!demo || words.isBlank()) {
      return NONE;
    }
    Map<String, String> values =
        Arrays.stream(words.strip().split("\\s+", -1))
            .map(word -> word.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    String[] crash = values.getOrDefault("crash", "0:0").split(":", 2);
    return new Trial(
        Integer.parseInt(crash[0]),
        Integer.parseInt(crash[1]),
        !"off".equals(values.get("looking")),
        !"async".equals(values.get("commit")),
        Integer.parseInt(values.getOrDefault("clock", "0")));
  }

  /** Halts the process when it comes to the point, with nothing put in order, as a crash does. */
  CrashPoints crashPoints() {
    var left = new AtomicInteger(times);
    return point -> {
      if (point.number() == crashAt && left.getAndDecrement() <= 0) {
        halt(point);
      }
    };
  }

  private static void halt(CrashPoint point) {
    System.err.println("A trial halts this process at crash point " + point.number());
    Runtime.getRuntime().halt(HALTED);
  }

  /** The clock of the process, as wrong as the trial wants it. */
  InstantSource clock(Clock right) {
    return clockMinutes == 0 ? right : Clock.offset(right, Duration.ofMinutes(clockMinutes));
  }

  /** The database's address, with commits that may be lost where the trial wants that. */
  String reached(String jdbcUrl) {
    return durable ? jdbcUrl : jdbcUrl + "?options=-c%20synchronous_commit=off";
  }
}
