package io.outhire.integrations;

/** What is missing for an application to be sent. */
public enum HeldReason {
  /** The team has connected no ATS, or has disconnected it by choice. */
  NOT_CONNECTED,
  /** The job is linked to no posting. */
  NOT_LINKED,
  /** Nobody was chosen to whom candidates are attributed. */
  NOBODY_CHOSEN
}
