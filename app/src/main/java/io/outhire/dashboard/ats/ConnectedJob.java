package io.outhire.dashboard.ats;

/**
 * The card "Connected job from ATS" on the page of a job: {@code {#include jobs/connected-job
 * card=card /}}.
 *
 * @param changePath where the link is changed
 * @param posting the title of the linked posting; empty when the job is not linked
 * @param postingUrl its public page; empty when it has none
 * @param held how many applications wait for a person to send them
 * @param mayChange whether the reader may change the link
 */
public record ConnectedJob(
    ShownConnection connection,
    String changePath,
    String posting,
    String postingUrl,
    int held,
    boolean mayChange) {

  /** Whether the job is linked. */
  public boolean linked() {
    return !posting.isEmpty();
  }

  /** As in "3 applications are kept here". */
  public String heldWords() {
    return held == 1
        ? "1 application is kept here and not sent."
        : "%d applications are kept here and not sent.".formatted(held);
  }
}
