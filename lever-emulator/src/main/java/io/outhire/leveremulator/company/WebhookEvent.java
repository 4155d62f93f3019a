package io.outhire.leveremulator.company;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** What Lever can tell others about as it happens. */
public enum WebhookEvent {
  APPLICATION_CREATED("applicationCreated", WebhookGroup.APPLICATION_CREATED, true),
  CANDIDATE_HIRED("candidateHired", WebhookGroup.CANDIDATE_HIRED, true),
  CANDIDATE_STAGE_CHANGE("candidateStageChange", WebhookGroup.CANDIDATE_STAGE_CHANGE, true),
  CANDIDATE_ARCHIVE_CHANGE("candidateArchiveChange", WebhookGroup.CANDIDATE_ARCHIVE_CHANGE, true),
  CANDIDATE_DELETED("candidateDeleted", WebhookGroup.CANDIDATE_DELETED, false),
  INTERVIEW_CREATED("interviewCreated", WebhookGroup.INTERVIEWS, false),
  INTERVIEW_UPDATED("interviewUpdated", WebhookGroup.INTERVIEWS, false),
  INTERVIEW_DELETED("interviewDeleted", WebhookGroup.INTERVIEWS, false),
  CONTACT_CREATED("contactCreated", WebhookGroup.CONTACTS, false),
  CONTACT_UPDATED("contactUpdated", WebhookGroup.CONTACTS, false);

  private final String word;
  private final WebhookGroup group;
  private final boolean byOrigin;

  WebhookEvent(String word, WebhookGroup group, boolean byOrigin) {
    this.word = word;
    this.group = group;
    this.byOrigin = byOrigin;
  }

  /** As the API writes it. */
  @JsonValue
  public String word() {
    return word;
  }

  /** The switch of the settings page that it hangs on. */
  public WebhookGroup group() {
    return group;
  }

  /** Whether a webhook can be limited to candidates of certain origins. */
  public boolean byOrigin() {
    return byOrigin;
  }

  /** The event of that word, if it is one. */
  public static Optional<WebhookEvent> of(String word) {
    return Arrays.stream(values()).filter(event -> event.word.equals(word)).findFirst();
  }

  @JsonCreator
  static WebhookEvent read(String word) {
    return of(word).orElseThrow(() -> new IllegalArgumentException("No event " + word));
  }
}
