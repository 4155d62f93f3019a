package io.outhire.careers.subscribe;

import io.outhire.accounts.Team;
import io.outhire.careers.forms.Doubt;
import io.outhire.careers.forms.DoubtWords;
import io.outhire.careers.forms.FormGuard;
import io.outhire.careers.forms.FormPages;
import io.outhire.careers.forms.PublicJobs;
import io.outhire.careers.forms.Typed;
import io.outhire.common.EmailAddress;
import io.outhire.engagement.Asked;
import io.outhire.engagement.Subscribing;
import io.outhire.jobs.JobDescription;
import io.outhire.jobs.Jobs;
import io.outhire.web.Anyone;
import io.outhire.web.FormErrors;
import io.outhire.web.Reading;
import io.outhire.web.layout.Notice;
import io.outhire.words.Words;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** The form with which people ask to hear of new jobs, all or some. */
@Path("/{team}/jobs/subscribe")
@RunOnVirtualThread
@Anyone("people subscribe without an account")
public class NewJobsPage {
  private static final String FORM = "new jobs";

  private final PublicJobs publicJobs;
  private final Jobs jobs;
  private final Subscribing subscribing;
  private final FormGuard guard;
  private final Reading reading;
  private final FormPages pages;

  NewJobsPage(
      PublicJobs publicJobs,
      Jobs jobs,
      Subscribing subscribing,
      FormGuard guard,
      Reading reading,
      FormPages pages) {
    this.publicJobs = publicJobs;
    this.jobs = jobs;
    this.subscribing = subscribing;
    this.guard = guard;
    this.reading = reading;
    this.pages = pages;
  }

  @CheckedTemplate(basePath = "careers/subscribe")
  static class Templates {
    private Templates() {}

    static native TemplateInstance newJobs(NewJobsView view);
  }

  /** The form; a link to it may choose already, as the filters of the list of jobs do. */
  @GET
  public Response form(
      @PathParam("team") String teamSlug,
      @QueryParam("department") @Nullable String department,
      @QueryParam("location") @Nullable String location,
      @QueryParam("workplace") @Nullable String workplace,
      @QueryParam("type") @Nullable String type) {
    Team team = publicJobs.team(teamSlug);
    Words words = reading.words(team.language());
    var typed = TypedWish.of("", department, location, workplace, type, "");
    return show(200, team, typed, FormErrors.none(), guard.token(FORM), null, words);
  }

  /** Takes the wish, or shows the form again with what is wrong. */
  @POST
  public Response send(
      @PathParam("team") String teamSlug,
      @RestForm @Nullable String email,
      @RestForm @Nullable String department,
      @RestForm @Nullable String location,
      @RestForm @Nullable String workplace,
      @RestForm @Nullable String type,
      @RestForm @Nullable String rhythm,
      @RestForm @Nullable String website,
      @RestForm @Nullable String form) {
    Team team = publicJobs.team(teamSlug);
    Words words = reading.words(team.language());
    TypedWish typed = TypedWish.of(email, department, location, workplace, type, rhythm);
    String token = guard.tokenAgain(FORM, form);
    Optional<Doubt> doubt = guard.judge(FORM, form, website);
    FormErrors errors = Typed.email(FormErrors.none(), typed.email(), words);
    if (doubt.isPresent() || !errors.isEmpty()) {
      Notice notice = doubt.map(why -> DoubtWords.of(why, words)).orElse(null);
      int status = doubt.map(DoubtWords::status).orElse(422);
      return show(status, team, typed, errors, token, notice, words);
    }
    Asked asked =
        subscribing.toNewJobs(
            team.id(),
            typed.wish(choices(team, words)),
            typed.chosenRhythm(),
            new EmailAddress(typed.email()),
            words.language());
    return asked == Asked.TOO_MANY
        ? show(429, team, typed, errors, token, DoubtWords.of(asked, words), words)
        : FormPages.seeOther("/%s/jobs/subscribe/sent".formatted(team.slug()), words);
  }

  /** Says that a mail is on its way. */
  @GET
  @Path("sent")
  public Response sent(@PathParam("team") String teamSlug) {
    Team team = publicJobs.team(teamSlug);
    return pages.sent(team, "/%s/jobs".formatted(team.slug()), reading.words(team.language()));
  }

  private Choices choices(Team team, Words words) {
    return new Choices(
        jobs.published(team.id()).stream().map(JobDescription::content).toList(), words);
  }

  private Response show(
      int status,
      Team team,
      TypedWish typed,
      FormErrors errors,
      String token,
      @Nullable Notice notice,
      Words words) {
    Choices choices = choices(team, words);
    return FormPages.page(
        status,
        Templates.newJobs(
            new NewJobsView(
                pages.frame(team, words.say("engagement.new.title", team.name()), words),
                team,
                typed,
                errors,
                token,
                choices.departments(typed.department()),
                choices.locations(typed.location()),
                choices.workplaces(typed.workplace()),
                choices.types(typed.type()),
                notice)));
  }
}
