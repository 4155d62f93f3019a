package io.outhire.leveremulator.company;

/** Events that a Super Admin switches on and off together. */
public enum WebhookGroup {
  APPLICATION_CREATED("Application created"),
  CANDIDATE_STAGE_CHANGE("Candidate stage change"),
  CANDIDATE_ARCHIVE_CHANGE("Candidate archive change"),
  CANDIDATE_HIRED("Candidate hired"),
  CANDIDATE_DELETED("Candidate deleted"),
  CONTACTS("Contact created and updated"),
  INTERVIEWS("Interview created, updated and deleted");

  private final String words;

  WebhookGroup(String words) {
    this.words = words;
  }

  /** As the settings page calls it. */
  public String words() {
    return words;
  }
}
