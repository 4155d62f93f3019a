package io.outhire.careers.forms;

import io.outhire.accounts.Team;
import io.outhire.web.PublicFrames;
import io.outhire.web.layout.CareersFrame;
import io.outhire.words.Words;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Answers and pages that the public forms share. */
@ApplicationScoped
public class FormPages {
  /** With {@code no-store}, going back would empty the form. */
  private static final String FOR_GOING_BACK = "private, no-cache";

  private final PublicFrames frames;

  @Inject
  FormPages(PublicFrames frames) {
    this.frames = frames;
  }

  @CheckedTemplate(basePath = "careers/forms")
  static class Templates {
    private Templates() {}

    static native TemplateInstance told(
        CareersFrame frame, String title, String text, String back, String backWords);
  }

  /** A page that search engines do not keep. */
  public CareersFrame frame(Team team, String title, Words words) {
    return frames.of(team.id(), "%s · %s".formatted(title, team.name()), words);
  }

  /** A page of HTML that a browser may keep for going back. */
  public static Response page(int status, TemplateInstance page) {
    return Response.status(status)
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .header(HttpHeaders.CACHE_CONTROL, FOR_GOING_BACK)
        .entity(page)
        .build();
  }

  /** "Look into your mailbox": the form was taken, and a mail with a link is on its way. */
  public Response sent(Team team, String back, Words words) {
    String title = words.say("engagement.sent.title");
    return page(
        200,
        Templates.told(
            frame(team, title, words),
            title,
            words.say("engagement.sent.text"),
            back,
            words.say("engagement.back-to-jobs")));
  }

  /** A form of a job that has closed meanwhile. */
  public Response closed(PublicJob of, Words words) {
    String title = words.say("engagement.closed.title");
    return page(
        410,
        Templates.told(
            frame(of.team(), title, words),
            title,
            words.say("engagement.closed.text", of.job().name(), of.team().name()),
            of.jobsPath() + "/subscribe?lang=" + words.lang(),
            words.say("engagement.closed.subscribe")));
  }

  /** A link that works no longer. */
  public Response gone(Team team, Words words) {
    String title = words.say("engagement.gone.title");
    return page(
        404,
        Templates.told(
            frame(team, title, words),
            title,
            words.say("engagement.gone.text"),
            "/" + team.slug() + "/jobs",
            words.say("engagement.back-to-jobs")));
  }

  /** 303 to a path, in the language that is read. */
  public static Response seeOther(String path, Words words) {
    String asciiPath = URI.create(path + "?lang=" + words.lang()).toASCIIString();
    return Response.seeOther(URI.create(asciiPath)).build();
  }
}
