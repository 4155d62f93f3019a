package io.outhire.careers.apply;

import io.outhire.accounts.Team;
import io.outhire.applications.FormToken;
import io.outhire.applications.Receipt;
import io.outhire.web.layout.CareersFrame;
import io.outhire.words.Words;

/**
 * What the page after applying shows.
 *
 * @param frame what stands around it
 * @param job the title of the job
 * @param slug names the job in the address that the form was sent to
 * @param key opens the candidate's page of the application
 * @param words what the page itself says, in the visitor's language
 */
public record ReceiptPage(
    CareersFrame frame,
    Team team,
    String job,
    String slug,
    Receipt receipt,
    FormToken key,
    Words words) {

  /** Where the form was, which names what the browser kept of it. */
  public String applyPath() {
    return "%s/%s/apply".formatted(jobsPath(), slug);
  }

  /** Where the candidate follows the application. */
  public String statusPath() {
    return "/%s/status/%s".formatted(team.slug(), key.value());
  }

  /** The employer's list of jobs. */
  public String jobsPath() {
    return "/" + team.slug() + "/jobs";
  }
}
