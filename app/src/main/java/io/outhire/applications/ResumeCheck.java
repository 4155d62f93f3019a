package io.outhire.applications;

/** What became of a file that somebody sent as a résumé. */
public sealed interface ResumeCheck {
  /** The most bytes that are taken. */
  int LIMIT = 25_000_000;

  /** It is one of the kinds and is what its name says. */
  record Accepted(Resume resume) implements ResumeCheck {}

  /**
   * It is not taken.
   *
   * @param why what is wrong and what to do, for the person who sent it
   */
  record Refused(String why) implements ResumeCheck {}
}
