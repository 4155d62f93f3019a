package io.outhire.integrations;

/** What a person decided about an application whose posting is no longer open. */
public enum SendAs {
  /** Nothing: to the linked posting, as long as it is open. */
  LINKED,
  /** To the linked posting all the same. */
  ANYWAY,
  /** Without a posting. */
  ALONE
}
