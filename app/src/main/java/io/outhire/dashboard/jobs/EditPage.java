package io.outhire.dashboard.jobs;

import io.outhire.accounts.Employers;
import io.outhire.accounts.Role;
import io.outhire.applications.Questionnaire;
import io.outhire.dashboard.ats.ApplicationFormCard;
import io.outhire.dashboard.ats.ConnectedJob;
import io.outhire.jobs.JobContent;
import io.outhire.jobs.JobDescription;
import io.outhire.jobs.JobId;
import io.outhire.jobs.JobState;
import io.outhire.jobs.ReviewQueue;
import io.outhire.web.Visitor;
import io.outhire.web.layout.Moment;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the page "Edit job description" shows beside the form.
 *
 * @param id null for a new job
 * @param publicPath the job's public page
 * @param review where the job stands in the review queue, or null
 * @param next the job to review after this one, or null
 * @param updated null for a new job
 * @param connected the card "Connected job from ATS", or null for a new job
 * @param form the card "Application form", or null for a job that is linked to no posting
 */
public record EditPage(
    @Nullable String id,
    String name,
    ShownState state,
    boolean draft,
    boolean published,
    String publicPath,
    String jobsPath,
    PublishingCheck check,
    ReviewQueue.@Nullable Place review,
    @Nullable String next,
    @Nullable Moment updated,
    boolean mayChange,
    @Nullable ConnectedJob connected,
    @Nullable ApplicationFormCard form) {
  private static final Set<String> FOLDED = Set.of("city", "remoteCountries", "benefits");

  static EditPage of(
      Visitor who,
      JobDescription job,
      JobContent shown,
      Employers.Shown team,
      Optional<ReviewQueue.Place> review,
      Optional<JobId> next,
      ConnectedJob connected,
      Optional<ApplicationFormCard> form,
      Instant now) {
    String jobsPath = "/" + who.teamSlug() + "/jobs";
    return new EditPage(
        job.id().toString(),
        job.name(),
        ShownState.of(job.state()),
        job.state() == JobState.DRAFT,
        job.isPublished(),
        jobsPath + "/" + job.slug(),
        jobsPath,
        PublishingCheck.of(
            shown, team, form.map(ApplicationFormCard::asked).orElse(Questionnaire.NOTHING)),
        review.orElse(null),
        next.map(JobId::toString).orElse(null),
        Moment.of(job.updatedAt(), now),
        who.may(Role.RECRUITER),
        connected,
        form.orElse(null));
  }

  /** A job that is not yet kept. */
  static EditPage ofNew(Visitor who, JobContent shown, Employers.Shown team) {
    String jobsPath = "/" + who.teamSlug() + "/jobs";
    return new EditPage(
        null,
        "New job description",
        ShownState.of(JobState.DRAFT),
        true,
        false,
        "",
        jobsPath,
        PublishingCheck.of(shown, team, Questionnaire.NOTHING),
        null,
        null,
        null,
        true,
        null,
        null);
  }

  /** Whether the check list points into the part of the form that is folded away. */
  public boolean openDetails() {
    return check.lines().stream()
        .anyMatch(line -> !line.done() && FOLDED.contains(line.href().substring(1)));
  }

  /** Where the form is sent. */
  public String action() {
    return id == null ? "/jobs/new" : "/jobs/" + id;
  }

  /** Where the preview of the kept job is. */
  public String previewPath() {
    return id == null ? "/jobs/preview" : "/jobs/" + id + "/preview";
  }

  /** Where the job is written in further languages. */
  public String languagesPath() {
    return "/jobs/" + id + "/languages";
  }

  /** Where the applications for the job are listed. */
  public String applicationsPath() {
    return "/applications?job=" + id;
  }

  /** Where a draft is deleted. */
  public String deletionPath() {
    return "/jobs/" + id + "/deletion";
  }

  /** What stands before the slug in the job's address. */
  public String slugPrefix() {
    return jobsPath + "/";
  }

  /** The word on the button that publishes. */
  public String publishLabel() {
    return state.words().equals("Closed") ? "Publish again" : "Publish";
  }

  /** For the bar of progress through the review queue. */
  public String reviewNumber() {
    return review == null ? "" : String.valueOf(review.number());
  }

  public String reviewTotal() {
    return review == null ? "" : String.valueOf(review.total());
  }

  public String reviewWords() {
    return review == null ? "" : "%d of %d to review".formatted(review.number(), review.total());
  }
}
