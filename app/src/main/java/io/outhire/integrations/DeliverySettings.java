package io.outhire.integrations;

import java.time.Duration;

/**
 * How deliveries go about their work.
 *
 * @param settling how long an application of which no answer came is looked for before it is sent
 *     again; longer than the ATS takes to show what it was given
 * @param perSecond the most calls a second through one connection
 * @param slice how long one connection works before others get a turn
 * @param freshness how old a claim may be when the first byte leaves; older ones belong to a
 *     process that was frozen and are given back
 */
public record DeliverySettings(
    Duration settling, int perSecond, Duration slice, Duration freshness) {
  /** What suits Lever: ten calls a second are allowed, eight leave room for people's own. */
  public static final DeliverySettings USUAL =
      new DeliverySettings(
          Duration.ofMinutes(5), 8, Duration.ofSeconds(10), Duration.ofSeconds(15));
}
