package io.outhire.integrations;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When to look for an application whose sending ended in doubt. The ATS may show late what it took,
 * so one empty answer proves nothing: several, with growing gaps, over the whole settling time do.
 *
 * @param whole from the doubt to the last look
 */
record Settling(Duration whole) {
  /** The looks, in sixtieths of the whole: for five minutes at 5 s, 30 s, 2 min, 5 min. */
  private static final List<Integer> SIXTIETHS = List.of(1, 6, 24, 60);

  private static final int FEWEST_LOOKS = 3;

  /** When to look for the first time. */
  Instant firstLook(Instant doubtedAt) {
    return lookAt(doubtedAt, 0);
  }

  /** Whether it may be taken as surely not made, given how many looks found nothing. */
  boolean over(Instant doubtedAt, int looks, Instant now) {
    return looks >= FEWEST_LOOKS && !now.isBefore(doubtedAt.plus(whole));
  }

  /** When to look again; never at once, even when everything was late. */
  Instant nextLook(Instant doubtedAt, int looks, Instant now) {
    Instant planned = lookAt(doubtedAt, Math.min(looks, SIXTIETHS.size() - 1));
    Instant soonest = now.plus(whole.dividedBy(60));
    return planned.isAfter(soonest) ? planned : soonest;
  }

  private Instant lookAt(Instant doubtedAt, int index) {
    return doubtedAt.plus(whole.multipliedBy(SIXTIETHS.get(index)).dividedBy(60));
  }
}
