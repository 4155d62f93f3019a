package io.outhire.accounts;

/** What a member may do; each role may do all that the ones before it may. */
public enum Role {
  /** Sees everything but settings that hold keys. */
  VIEWER("Viewer", "sees jobs and applications"),
  /** Writes jobs and works with applications. */
  RECRUITER("Recruiter", "writes and publishes jobs and works with applications"),
  /** Also decides who is a member and what is connected. */
  ADMIN("Admin", "does all of that, and manages members and integrations");

  private final String label;
  private final String meaning;

  Role(String label, String meaning) {
    this.label = label;
    this.meaning = meaning;
  }

  /** Whether this role may do what {@code needed} may. */
  public boolean covers(Role needed) {
    return compareTo(needed) >= 0;
  }

  /** The role's name for people. */
  public String label() {
    return label;
  }

  /** What it allows, as the end of a sentence. */
  public String meaning() {
    return meaning;
  }
}
