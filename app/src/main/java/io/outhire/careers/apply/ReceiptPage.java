package io.outhire.careers.apply;

import io.outhire.accounts.Team;
import io.outhire.applications.Receipt;
import io.outhire.web.layout.CareersFrame;

/**
 * What the page after applying shows.
 *
 * @param job the title of the job
 */
public record ReceiptPage(Team team, String job, Receipt receipt) {

  public CareersFrame frame() {
    return new CareersFrame(
        "Application received · " + team.name(), null, team.name(), jobsPath(), null, null);
  }

  /** The employer's list of jobs. */
  public String jobsPath() {
    return "/" + team.slug() + "/jobs";
  }
}
