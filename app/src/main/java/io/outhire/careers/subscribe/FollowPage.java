package io.outhire.careers.subscribe;

import io.outhire.careers.forms.Doubt;
import io.outhire.careers.forms.DoubtWords;
import io.outhire.careers.forms.FormGuard;
import io.outhire.careers.forms.FormPages;
import io.outhire.careers.forms.PublicJob;
import io.outhire.careers.forms.PublicJobs;
import io.outhire.careers.forms.Typed;
import io.outhire.common.EmailAddress;
import io.outhire.engagement.Asked;
import io.outhire.engagement.Subscribing;
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

/** The form with which people ask to hear when a job changes or closes. */
@Path("/{team}/jobs/{slug}/subscribe")
@RunOnVirtualThread
@Anyone("people subscribe without an account")
public class FollowPage {
  private static final String FORM = "follow";

  private final PublicJobs jobs;
  private final Subscribing subscribing;
  private final FormGuard guard;
  private final Reading reading;
  private final FormPages pages;

  FollowPage(
      PublicJobs jobs, Subscribing subscribing, FormGuard guard, Reading reading, FormPages pages) {
    this.jobs = jobs;
    this.subscribing = subscribing;
    this.guard = guard;
    this.reading = reading;
    this.pages = pages;
  }

  @CheckedTemplate(basePath = "careers/subscribe")
  static class Templates {
    private Templates() {}

    static native TemplateInstance follow(FollowView view);
  }

  /** The empty form. */
  @GET
  public Response form(@PathParam("team") String team, @PathParam("slug") String slug) {
    PublicJob of = jobs.find(team, slug, "/subscribe");
    Words words = reading.words(of.team().language());
    return of.job().isPublished()
        ? show(200, of, "", FormErrors.none(), guard.token(FORM), null, words)
        : pages.closed(of, words);
  }

  /** Takes the address, or shows the form again with what is wrong. */
  @POST
  public Response send(
      @PathParam("team") String team,
      @PathParam("slug") String slug,
      @RestForm @Nullable String email,
      @RestForm @Nullable String website,
      @RestForm @Nullable String form) {
    PublicJob of = jobs.find(team, slug, "/subscribe");
    Words words = reading.words(of.team().language());
    if (!of.job().isPublished()) {
      return pages.closed(of, words);
    }
    String typed = Typed.text(email);
    String token = guard.tokenAgain(FORM, form);
    Optional<Doubt> doubt = guard.judge(FORM, form, website);
    FormErrors errors = Typed.email(FormErrors.none(), typed, words);
    if (doubt.isPresent() || !errors.isEmpty()) {
      Notice notice = doubt.map(why -> DoubtWords.of(why, words)).orElse(null);
      int status = doubt.map(DoubtWords::status).orElse(422);
      return show(status, of, typed, errors, token, notice, words);
    }
    Asked asked =
        subscribing.toJob(of.team().id(), of.job().id(), new EmailAddress(typed), words.language());
    return asked == Asked.TOO_MANY
        ? show(429, of, typed, errors, token, DoubtWords.of(asked, words), words)
        : FormPages.seeOther(of.jobsPath() + "/subscribe/sent", words);
  }

  private Response show(
      int status,
      PublicJob of,
      String email,
      FormErrors errors,
      String token,
      @Nullable Notice notice,
      Words words) {
    var frame =
        pages.frame(of.team(), words.say("engagement.follow.title", of.job().name()), words);
    return FormPages.page(
        status, Templates.follow(new FollowView(frame, of, email, errors, token, notice)));
  }
}
