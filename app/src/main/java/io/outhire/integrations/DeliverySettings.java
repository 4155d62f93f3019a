package io.outhire.integrations;

import java.time.Duration;

/**
 * How deliveries go about their work.
 *
 * @param settling how long an application of which no answer came is looked for before it is sent
 *     again; longer than the ATS takes to show what it was given
 * @param alertAfter how long the oldest application may wait before the Admins are written to
 * @param perSecond the most calls a second through one connection
 * @param burst the most calls at once, after a pause
 * @param slice how long one connection works before others get a turn
 * @param sending how long sending one application may take in all
 * @param lease how long a run that is heard of no more keeps others from sending
 */
public record DeliverySettings(
    Duration settling,
    Duration alertAfter,
    double perSecond,
    int burst,
    Duration slice,
    Duration sending,
    Duration lease) {

  /** What suits Lever. */
  public static final DeliverySettings USUAL = usual(Duration.ofMinutes(5), Duration.ofHours(1));

  /** Refuses a lease that could end while something is being sent. */
  public DeliverySettings {
    if (sending.compareTo(lease) >= 0) {
      throw new IllegalArgumentException("a lease outlasts the sending of one application");
    }
  }

  /**
   * What suits Lever, but for what an operator sets. Ten calls a second are allowed there, twenty
   * at once: a little less, so that what people and other nodes ask meanwhile finds room too.
   */
  public static DeliverySettings usual(Duration settling, Duration alertAfter) {
    return new DeliverySettings(
        settling,
        alertAfter,
        9.7,
        10,
        Duration.ofSeconds(10),
        Duration.ofSeconds(20),
        Duration.ofSeconds(25));
  }
}
