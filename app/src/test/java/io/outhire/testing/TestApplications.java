package io.outhire.testing;

import io.outhire.applications.ApplicationId;
import io.outhire.applications.FormToken;
import io.outhire.applications.SomeForms;
import io.outhire.applications.SubmittingApplications;
import io.outhire.jobs.JobId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Applications to jobs of test teams that are connected to the emulated Lever. */
@ApplicationScoped
public class TestApplications {
  private final TestJobs jobs;
  private final SubmittingApplications submitting;
  private final TestClock clock;

  @Inject
  TestApplications(TestJobs jobs, SubmittingApplications submitting, TestClock clock) {
    this.jobs = jobs;
    this.submitting = submitting;
    this.clock = clock;
  }

  /** One application and its job. */
  public record Applied(ApplicationId application, JobId job) {}

  /** Publishes a job, links it to the first posting on offer, and applies to it. */
  public Applied apply(TestTeam team, String email) {
    JobId job = jobs.published(team, "Night baker").id();
    link(team, job);
    return new Applied(apply(team, job, email), job);
  }

  /** As the other, with the job linked to nothing. */
  public Applied applyUnlinked(TestTeam team, String email) {
    JobId job = jobs.published(team, "Night baker").id();
    return new Applied(apply(team, job, email), job);
  }

  /** Applies to a job. */
  public ApplicationId apply(TestTeam team, JobId job, String email) {
    var form = SomeForms.form("Ada Lovelace", email, "hello");
    return submitting.submit(team.id(), job, form, FormToken.next(clock)).application();
  }

  /** Links a job to the first posting on offer; says which that is. */
  public String link(TestTeam team, JobId job) {
    String path = "/jobs/" + job + "/connected-job";
    Page choose = team.asRecruiter().get(path);
    String posting = choose.first("input[name=posting]").orElseThrow().val();
    choose.form(path).with("posting", posting).submitted();
    return posting;
  }

  /** Presses "Send now" or "Send again". */
  public Page send(TestTeam team, ApplicationId application) {
    String path = "/applications/" + application;
    return team.asRecruiter().get(path).form(path + "/sending").submitted();
  }
}
