package io.outhire.careers.forms;

import io.outhire.accounts.Team;
import io.outhire.web.layout.CareersFrame;
import io.outhire.words.Words;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Answers and pages that the public forms share. */
public final class FormPages {
  /** With {@code no-store}, going back would empty the form. */
  private static final String FOR_GOING_BACK = "private, no-cache";

  private FormPages() {}

  @CheckedTemplate(basePath = "careers/forms")
  static class Templates {
    private Templates() {}

    static native TemplateInstance told(
        CareersFrame frame, String title, String text, String back, String backWords);
  }

  /** A page that search engines do not keep. */
  public static CareersFrame frame(Team team, String title, Words words) {
    return new CareersFrame(
        "%s · %s".formatted(title, team.name()),
        null,
        team.name(),
        "/" + team.slug() + "/jobs",
        null,
        null,
        words);
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
  public static Response sent(Team team, String back, Words words) {
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
  public static Response closed(PublicJob of, Words words) {
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
  public static Response gone(Team team, Words words) {
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
