package io.outhire.integrations.ats;

/** Whether something of the ATS can still be referred to. */
public enum Standing {
  /** As far as is known. */
  GOOD,
  /** A posting that takes nobody any more, a user who can no longer log in. */
  CLOSED,
  /** The account has nothing of that id. */
  GONE
}
