package io.outhire.bench.chaos;

import io.outhire.bench.Options;
import java.time.Duration;

/**
 * What a run of the oracle does.
 *
 * @param seed decides what goes wrong and when, who applies where and with what
 * @param applying how long people apply and things go wrong
 * @param applications no more people apply after so many
 * @param perSecond how many apply each second
 * @param companies how many teams there are, each with an account of Lever to itself
 * @param trial further words for {@code OUTHIRE_TRIAL}
 * @param settlingSeconds Outhire's own settling time
 * @param leaseSeconds Outhire's own lease
 * @param pause seconds between two mischiefs
 * @param patience how long everything may take to arrive once it is calm
 * @param harm what goes wrong
 */
public record Plan(
    long seed,
    Duration applying,
    int applications,
    double perSecond,
    int companies,
    String trial,
    int settlingSeconds,
    int leaseSeconds,
    double pause,
    Duration patience,
    Harm harm) {

  /** Kinds of runs. */
  public enum Harm {
    /** Everything. */
    ALL,
    /** Lever does its work and its answer gets lost. */
    LOST_ANSWERS,
    /** PostgreSQL is killed. */
    KILLED_SERVER
  }

  /** Half a minute, for every day. */
  public static Plan brief(long seed) {
    return new Plan(
        seed, Duration.ofSeconds(25), 600, 8, 4, "", 6, 6, 1.5, Duration.ofSeconds(90), Harm.ALL);
  }

  /** As the command line wants it. */
  static Plan of(Options options) {
    long seed = options.number("--seed", System.nanoTime() & 0xffff);
    Plan brief = brief(seed);
    return new Plan(
        seed,
        options
            .after("--minutes")
            .map(minutes -> Duration.ofSeconds(Math.round(Double.parseDouble(minutes) * 60)))
            .orElse(brief.applying),
        (int) options.number("--applications", 1_000_000),
        options.number("--rate", Math.round(brief.perSecond)),
        (int) options.number("--companies", brief.companies),
        options.after("--trial").orElse(""),
        (int) options.number("--settling", brief.settlingSeconds),
        (int) options.number("--lease", brief.leaseSeconds),
        options.after("--pause").map(Double::parseDouble).orElse(brief.pause),
        Duration.ofSeconds(options.number("--patience", 300)),
        Harm.valueOf(options.after("--harm").orElse("ALL")));
  }

  /** Sends again without looking while Lever's answers get lost. */
  public static Plan forTwins(long seed) {
    return control(seed, "looking=off", Harm.LOST_ANSWERS);
  }

  /** Does not wait for the disk while PostgreSQL is killed. */
  public static Plan forLosses(long seed) {
    return control(seed, "commit=async", Harm.KILLED_SERVER);
  }

  private static Plan control(long seed, String trial, Harm harm) {
    return new Plan(
        seed, Duration.ofSeconds(15), 240, 8, 2, trial, 6, 6, 1.5, Duration.ofSeconds(30), harm);
  }
}
