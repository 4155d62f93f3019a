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
 * @param longestGap the longest time between two tries, whatever failed
 * @param looking whether what is in doubt is looked for before it is sent again; false in trials
 *     alone, to see that twins come of it
 */
public record DeliverySettings(
    Duration settling,
    Duration alertAfter,
    double perSecond,
    int burst,
    Duration slice,
    Duration sending,
    Duration lease,
    Duration longestGap,
    boolean looking) {

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
        Duration.ofSeconds(25),
        Duration.ofHours(12),
        true);
  }

  /** The same with another lease, of which sending may take four fifths. */
  public DeliverySettings leasing(Duration other) {
    Duration within = other.multipliedBy(4).dividedBy(5);
    return new DeliverySettings(
        settling, alertAfter, perSecond, burst, slice, within, other, longestGap, looking);
  }

  /** The same with another longest time between two tries. */
  public DeliverySettings tryingAtLeastEvery(Duration gap) {
    return new DeliverySettings(
        settling, alertAfter, perSecond, burst, slice, sending, lease, gap, looking);
  }

  /** The same, sending again without a look. */
  public DeliverySettings blind() {
    return new DeliverySettings(
        settling, alertAfter, perSecond, burst, slice, sending, lease, longestGap, false);
  }

  /** The shorter of a time between two tries and the longest there may be. */
  Duration capped(Duration gap) {
    return gap.compareTo(longestGap) < 0 ? gap : longestGap;
  }
}
