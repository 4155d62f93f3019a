package io.outhire.dashboard.jobs;

import io.outhire.accounts.Role;
import io.outhire.common.PlainText;
import io.outhire.jobs.DescriptionHtml;
import io.outhire.jobs.EditingJobs;
import io.outhire.jobs.JobContent;
import io.outhire.jobs.JobDescription;
import io.outhire.jobs.JobId;
import io.outhire.jobs.JobTranslation;
import io.outhire.jobs.Jobs;
import io.outhire.web.Answers;
import io.outhire.web.CurrentVisitor;
import io.outhire.web.Flash;
import io.outhire.web.FormErrors;
import io.outhire.web.Frames;
import io.outhire.web.SignedIn;
import io.outhire.web.layout.Frame;
import io.outhire.web.layout.Frame.Section;
import io.outhire.words.TextLanguage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;

/** Title and description of one job in further languages. */
@Path("/jobs/{id:[0-9a-fA-F-]{36}}/languages")
@RunOnVirtualThread
@SignedIn(value = Role.RECRUITER, place = "changing job descriptions")
public class TranslationsPage {
  private final Jobs jobs;
  private final EditingJobs editing;
  private final CurrentVisitor visitor;
  private final Frames frames;
  private final Flash flash;

  TranslationsPage(
      Jobs jobs, EditingJobs editing, CurrentVisitor visitor, Frames frames, Flash flash) {
    this.jobs = jobs;
    this.editing = editing;
    this.visitor = visitor;
    this.frames = frames;
    this.flash = flash;
  }

  @CheckedTemplate(basePath = "jobs")
  static class Templates {
    private Templates() {}

    static native TemplateInstance languages(
        Frame frame,
        JobDescription job,
        List<Choices.Choice> written,
        TypedTranslation typed,
        List<Choices.Choice> languages,
        FormErrors errors,
        String editPath);
  }

  /** A translation as it was typed. */
  public record TypedTranslation(String language, String title, String description) {}

  /** The languages the job is written in, and the form for one of them. */
  @GET
  public Response show(
      @PathParam("id") String id, @QueryParam("language") @DefaultValue("") String language) {
    JobDescription job = find(id);
    TypedTranslation typed =
        TextLanguage.parse(language)
            .flatMap(wanted -> job.content().details().in(wanted))
            .map(
                one ->
                    new TypedTranslation(
                        one.language().code(), one.title(), one.description().value()))
            .orElse(new TypedTranslation(language, "", ""));
    return page(200, job, typed, FormErrors.none());
  }

  /** Keeps the job in a language, in place of what was there. */
  @POST
  public Response save(
      @PathParam("id") String id,
      @RestForm @DefaultValue("") String language,
      @RestForm @DefaultValue("") String title,
      @RestForm @DefaultValue("") String description) {
    JobDescription job = find(id);
    Optional<TextLanguage> wanted = TextLanguage.parse(language);
    FormErrors errors = faults(wanted, title, description);
    if (!errors.isEmpty() || wanted.isEmpty()) {
      return page(Answers.REFUSED, job, new TypedTranslation(language, title, description), errors);
    }
    var one = new JobTranslation(wanted.get(), title, DescriptionHtml.clean(description));
    keep(job, Stream.concat(others(job, one.language()), Stream.of(one)).toList());
    return flash.seeOther(
        path(job), "The job can now be read in %s.".formatted(name(one.language())));
  }

  /** Takes a language away. */
  @POST
  @Path("removal")
  public Response remove(@PathParam("id") String id, @RestForm @DefaultValue("") String language) {
    JobDescription job = find(id);
    Optional<TextLanguage> gone = TextLanguage.parse(language);
    if (gone.isEmpty()) {
      return flash.seeOther(path(job));
    }
    keep(job, others(job, gone.get()).toList());
    return flash.seeOther(
        path(job), "The job is no longer offered in %s.".formatted(name(gone.get())));
  }

  private void keep(JobDescription job, List<JobTranslation> translations) {
    JobContent content = job.content();
    editing.change(
        job.team(), job.id(), job.version(), content.with(content.details().with(translations)));
  }

  private static Stream<JobTranslation> others(JobDescription job, TextLanguage language) {
    return job.content().details().translations().stream()
        .filter(one -> !one.language().equals(language));
  }

  private static FormErrors faults(
      Optional<TextLanguage> language, String title, String description) {
    FormErrors errors = FormErrors.none();
    if (language.isEmpty()) {
      errors = errors.and("language", "Choose the language of this text.");
    }
    int length = PlainText.oneLine(title).length();
    if (length == 0 || length > JobContent.LONGEST_TITLE) {
      errors = errors.and("title", "Enter a title of at most 200 characters.");
    }
    if (description.length() > DescriptionHtml.LONGEST
        || DescriptionHtml.clean(description).isEmpty()) {
      errors = errors.and("description", "Enter the description in this language.");
    }
    return errors;
  }

  private Response page(int status, JobDescription job, TypedTranslation typed, FormErrors errors) {
    List<Choices.Choice> written =
        job.content().details().translations().stream()
            .map(one -> new Choices.Choice(one.language().code(), name(one.language())))
            .toList();
    return Answers.page(
        status,
        Templates.languages(
            frames.dashboard("Languages", Section.JOBS),
            job,
            written,
            typed,
            Choices.ALL.languages(),
            errors,
            "/jobs/" + job.id()));
  }

  private static String name(TextLanguage language) {
    return language.nameIn(java.util.Locale.UK);
  }

  private static String path(JobDescription job) {
    return "/jobs/" + job.id() + "/languages";
  }

  private JobDescription find(String id) {
    return JobId.parse(id)
        .flatMap(known -> jobs.find(visitor.get().team(), known))
        .orElseThrow(NotFoundException::new);
  }
}
