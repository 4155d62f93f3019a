package io.outhire.careers.apply;

import io.outhire.accounts.Team;
import io.outhire.applications.FormToken;
import io.outhire.applications.OpenForms.OpenForm;
import io.outhire.applications.Questionnaire;
import io.outhire.jobs.JobDescription;
import io.outhire.words.Words;
import java.net.URI;

/**
 * A job of a team, as its application form shows it.
 *
 * @param asked what the form asks beside name, e-mail and résumé
 * @param words what the page itself says, in the visitor's language
 */
public record OpenJob(Team team, JobDescription job, Questionnaire asked, Words words) {

  /** The form itself. */
  OpenForm form() {
    return new OpenForm(team, job, asked);
  }

  /** The page of the job. */
  public String jobPath() {
    return jobsPath() + "/" + job.slug();
  }

  /** The employer's list of jobs. */
  public String jobsPath() {
    return "/" + team.slug() + "/jobs";
  }

  /** Where people ask to hear of new jobs of the employer. */
  public String subscribePath() {
    return jobsPath() + "/subscribe?lang=" + words.lang();
  }

  /** Where its form is shown and sent to. */
  public String applyPath() {
    return jobPath() + "/apply";
  }

  /** Where the browser that sent this form sees its receipt. */
  String receivedPath(FormToken token) {
    return URI.create(applyPath()).toASCIIString() + "/received?form=" + token.value();
  }

  /** What a form of this job is signed for. */
  String subject() {
    return "apply " + job.id();
  }

  /** The line that people agree to; kept with each application word for word. */
  public String consentText() {
    return words.say("apply.form.consent", team.name());
  }
}
