package io.outhire.engagement;

import java.time.Duration;

/** What a link in a mail is for, and how long it works. */
public enum LinkPurpose {
  /** Confirms a question. */
  QUESTION(Duration.ofDays(14)),
  /** Confirms a subscription. */
  SUBSCRIPTION(Duration.ofDays(14)),
  /** Takes saved jobs to another browser. */
  SAVED(Duration.ofDays(90)),
  /** Ends a subscription; outlives the mail that carries it. */
  STOP(Duration.ofDays(400));

  private final Duration works;

  LinkPurpose(Duration works) {
    this.works = works;
  }

  Duration works() {
    return works;
  }
}
