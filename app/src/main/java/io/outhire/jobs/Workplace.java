package io.outhire.jobs;

/** Where the work is done. */
public enum Workplace {
  UNSPECIFIED,
  ON_SITE,
  HYBRID,
  REMOTE
}
