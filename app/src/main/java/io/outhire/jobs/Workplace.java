package io.outhire.jobs;

/** Where the work is done. */
public enum Workplace {
  UNSPECIFIED("Not specified"),
  ON_SITE("On-site"),
  HYBRID("Hybrid"),
  REMOTE("Fully remote");

  private final String words;

  Workplace(String words) {
    this.words = words;
  }

  /** As people read it. */
  public String words() {
    return words;
  }
}
