package io.outhire.careers.ask;

import io.outhire.careers.forms.Doubt;
import io.outhire.careers.forms.DoubtWords;
import io.outhire.careers.forms.FormGuard;
import io.outhire.careers.forms.FormPages;
import io.outhire.careers.forms.PublicJob;
import io.outhire.careers.forms.PublicJobs;
import io.outhire.careers.forms.Typed;
import io.outhire.engagement.Asked;
import io.outhire.engagement.AskingQuestions;
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
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** The form with which people ask about a job. */
@Path("/{team}/jobs/{slug}/ask")
@RunOnVirtualThread
@Anyone("people ask without an account")
public class AskPage {
  private static final String FORM = "ask";

  private final PublicJobs jobs;
  private final AskingQuestions asking;
  private final FormGuard guard;
  private final Reading reading;
  private final FormPages pages;

  AskPage(
      PublicJobs jobs, AskingQuestions asking, FormGuard guard, Reading reading, FormPages pages) {
    this.jobs = jobs;
    this.asking = asking;
    this.guard = guard;
    this.reading = reading;
    this.pages = pages;
  }

  @CheckedTemplate(basePath = "careers/ask")
  static class Templates {
    private Templates() {}

    static native TemplateInstance form(AskView view);
  }

  /** The empty form. */
  @GET
  public Response form(@PathParam("team") String team, @PathParam("slug") String slug) {
    PublicJob of = jobs.find(team, slug, "/ask");
    Words words = reading.words(of.team().language());
    return of.job().isPublished()
        ? show(200, of, TypedQuestion.EMPTY, FormErrors.none(), guard.token(FORM), null, words)
        : pages.closed(of, words);
  }

  /** Takes a question, or shows the form again with what is wrong. */
  @POST
  public Response send(
      @PathParam("team") String team,
      @PathParam("slug") String slug,
      @RestForm @Nullable String name,
      @RestForm @Nullable String email,
      @RestForm @Nullable String question,
      @RestForm @Nullable String website,
      @RestForm @Nullable String form) {
    PublicJob of = jobs.find(team, slug, "/ask");
    Words words = reading.words(of.team().language());
    if (!of.job().isPublished()) {
      return pages.closed(of, words);
    }
    var typed = new TypedQuestion(Typed.text(name), Typed.text(email), Typed.text(question));
    String token = guard.tokenAgain(FORM, form);
    Optional<Doubt> doubt = guard.judge(FORM, form, website);
    FormErrors errors = typed.errors(words);
    if (doubt.isPresent() || !errors.isEmpty()) {
      Notice notice = doubt.map(why -> DoubtWords.of(why, words)).orElse(null);
      int status = doubt.map(DoubtWords::status).orElse(422);
      return show(status, of, typed, errors, token, notice, words);
    }
    Asked asked = asking.ask(of.team().id(), typed.question(of.job().id(), words));
    return asked == Asked.TOO_MANY
        ? show(429, of, typed, errors, token, DoubtWords.of(asked, words), words)
        : FormPages.seeOther(of.path() + "/ask/sent", words);
  }

  /** Says that a mail is on its way. */
  @GET
  @Path("sent")
  public Response sent(@PathParam("team") String team, @PathParam("slug") String slug) {
    PublicJob of = jobs.find(team, slug, "/ask/sent");
    return pages.sent(of.team(), of.path(), reading.words(of.team().language()));
  }

  private Response show(
      int status,
      PublicJob of,
      TypedQuestion typed,
      FormErrors errors,
      String token,
      @Nullable Notice notice,
      Words words) {
    var frame = pages.frame(of.team(), words.say("engagement.ask.title", of.job().name()), words);
    return FormPages.page(
        status, Templates.form(new AskView(frame, of, typed, errors, token, notice)));
  }
}
