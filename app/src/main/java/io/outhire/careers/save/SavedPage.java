package io.outhire.careers.save;

import io.outhire.accounts.Team;
import io.outhire.careers.forms.Doubt;
import io.outhire.careers.forms.DoubtWords;
import io.outhire.careers.forms.FormGuard;
import io.outhire.careers.forms.FormPages;
import io.outhire.careers.forms.PublicJobs;
import io.outhire.careers.forms.Typed;
import io.outhire.common.EmailAddress;
import io.outhire.engagement.Asked;
import io.outhire.engagement.SendingSavedJobs;
import io.outhire.jobs.JobDescription;
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
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** The jobs of an employer that this browser keeps, and the form that mails them. */
@Path("/{team}/jobs/saved")
@RunOnVirtualThread
@Anyone("shows what the browser itself says")
public class SavedPage {
  private static final String FORM = "saved";

  private final PublicJobs jobs;
  private final SavedList list;
  private final SendingSavedJobs sending;
  private final FormGuard guard;
  private final Reading reading;
  private final FormPages pages;

  SavedPage(
      PublicJobs jobs,
      SavedList list,
      SendingSavedJobs sending,
      FormGuard guard,
      Reading reading,
      FormPages pages) {
    this.jobs = jobs;
    this.list = list;
    this.sending = sending;
    this.guard = guard;
    this.reading = reading;
    this.pages = pages;
  }

  @CheckedTemplate(basePath = "careers/save")
  static class Templates {
    private Templates() {}

    static native TemplateInstance saved(SavedView view);
  }

  /** The list. */
  @GET
  public Response show(@PathParam("team") String teamSlug) {
    Team team = jobs.team(teamSlug);
    Words words = reading.words(team.language());
    return show(200, team, "", FormErrors.none(), guard.token(FORM), null, words);
  }

  /** Mails the list, or shows the form again with what is wrong. */
  @POST
  public Response mail(
      @PathParam("team") String teamSlug,
      @RestForm @Nullable String email,
      @RestForm @Nullable String website,
      @RestForm @Nullable String form) {
    Team team = jobs.team(teamSlug);
    Words words = reading.words(team.language());
    String typed = Typed.text(email);
    String token = guard.tokenAgain(FORM, form);
    Optional<Doubt> doubt = guard.judge(FORM, form, website);
    FormErrors errors = Typed.email(FormErrors.none(), typed, words);
    List<JobDescription> saved = list.inBrowser(team);
    if (doubt.isPresent() || !errors.isEmpty() || saved.isEmpty()) {
      Notice notice = doubt.map(why -> DoubtWords.of(why, words)).orElse(null);
      int status = doubt.map(DoubtWords::status).orElse(422);
      return show(status, team, typed, errors, token, notice, words);
    }
    Asked asked =
        sending.send(
            team.id(),
            new EmailAddress(typed),
            saved.stream().map(JobDescription::id).toList(),
            words.language());
    return asked == Asked.TOO_MANY
        ? show(429, team, typed, errors, token, DoubtWords.of(asked, words), words)
        : FormPages.seeOther("/%s/jobs/subscribe/sent".formatted(team.slug()), words);
  }

  private Response show(
      int status,
      Team team,
      String email,
      FormErrors errors,
      String token,
      @Nullable Notice notice,
      Words words) {
    var frame = pages.frame(team, words.say("engagement.saved.title"), words);
    var rows = list.rows(team, list.inBrowser(team), words);
    return FormPages.page(
        status, Templates.saved(new SavedView(frame, team, rows, email, errors, token, notice)));
  }
}
