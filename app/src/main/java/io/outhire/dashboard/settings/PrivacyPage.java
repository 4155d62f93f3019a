package io.outhire.dashboard.settings;

import io.outhire.accounts.Role;
import io.outhire.applications.PrivacyLog;
import io.outhire.applications.Retention;
import io.outhire.common.TeamId;
import io.outhire.web.Answers;
import io.outhire.web.CurrentVisitor;
import io.outhire.web.Flash;
import io.outhire.web.FormErrors;
import io.outhire.web.Frames;
import io.outhire.web.SignedIn;
import io.outhire.web.Visitor;
import io.outhire.web.layout.Frame;
import io.outhire.web.layout.Moment;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jboss.resteasy.reactive.RestForm;

/** Settings › Privacy: how long applications are kept, and what was done with people's data. */
@Path("/settings/privacy")
@RunOnVirtualThread
@SignedIn(value = Role.ADMIN, place = "Settings › Privacy")
public class PrivacyPage {
  private static final int SHOWN = 100;
  private static final String PREVIEW = "preview";
  private static final String WITH_RESUMES = " with everything that was sent";

  private final Retention retention;
  private final PrivacyLog log;
  private final CurrentVisitor visitor;
  private final Frames frames;
  private final Flash flash;
  private final InstantSource clock;

  PrivacyPage(
      Retention retention,
      PrivacyLog log,
      CurrentVisitor visitor,
      Frames frames,
      Flash flash,
      InstantSource clock) {
    this.retention = retention;
    this.log = log;
    this.visitor = visitor;
    this.frames = frames;
    this.flash = flash;
    this.clock = clock;
  }

  @CheckedTemplate(basePath = "settings")
  static class Templates {
    private Templates() {}

    static native TemplateInstance privacy(
        Frame frame, String months, String preview, FormErrors errors, List<LogLine> log);
  }

  @GET
  public Response show() {
    OptionalInt months = retention.months(visitor.get().team());
    String typed = months.isPresent() ? String.valueOf(months.getAsInt()) : "";
    return page(200, typed, "", FormErrors.none());
  }

  /** Says what would go, or has it so from now on. */
  @POST
  public Response set(
      @RestForm @DefaultValue("") String months, @RestForm @DefaultValue("") String intent) {
    Visitor who = visitor.get();
    String typed = months.strip();
    if (!typed.isEmpty() && !isMonths(typed)) {
      FormErrors fault =
          FormErrors.of("months", "Enter a number of months from 1 to 120, or leave this empty.");
      return page(Answers.REFUSED, typed, "", fault);
    }
    OptionalInt chosen =
        typed.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(typed));
    if (intent.equals(PREVIEW)) {
      return page(200, typed, preview(who.team(), chosen), FormErrors.none());
    }
    retention.set(who.team(), chosen, who.name());
    return flash.seeOther(
        "/settings/privacy",
        chosen.isEmpty()
            ? "Applications are kept until somebody erases them."
            : "From tonight on, applications go %d months after the last contact."
                .formatted(chosen.getAsInt()));
  }

  private static boolean isMonths(String typed) {
    return typed.matches("[1-9]\\d{0,2}") && Integer.parseInt(typed) <= Retention.LONGEST;
  }

  private String preview(TeamId team, OptionalInt months) {
    if (months.isEmpty()) {
      return "Nothing would go now.";
    }
    Retention.Preview would = retention.preview(team, months.getAsInt());
    List<String> parts = new ArrayList<>();
    if (would.applications() > 0) {
      parts.add(counted(would.applications(), "application", "applications") + WITH_RESUMES);
    }
    if (would.quarantined() > 0) {
      parts.add(counted(would.quarantined(), "form in quarantine", "forms in quarantine"));
    }
    return parts.isEmpty()
        ? "Nothing would go now."
        : "Tonight would go: %s.".formatted(String.join("; ", parts));
  }

  private static String counted(long count, String one, String many) {
    return "%,d %s".formatted(count, count == 1 ? one : many);
  }

  private Response page(int status, String months, String preview, FormErrors errors) {
    List<LogLine> lines =
        log.latest(visitor.get().team(), SHOWN).stream()
            .map(line -> LogLine.of(line, Moment.of(line.at(), clock.instant())))
            .toList();
    return Answers.page(
        status, Templates.privacy(frames.settings("Privacy"), months, preview, errors, lines));
  }

  /** A line of the log in words. */
  public record LogLine(Moment at, String what, String who, String reference) {
    static LogLine of(PrivacyLog.Line line, Moment at) {
      return new LogLine(at, words(line.what()), line.who(), line.reference());
    }

    private static String words(PrivacyLog.What what) {
      return switch (what) {
        case WITHDRAWN -> "Withdrawn";
        case EXPORTED -> "Data downloaded";
        case LINK_RENEWED -> "Private link renewed";
        case ERASURE_ASKED -> "Erasure asked for";
        case ERASED -> "Erased";
        case RETENTION_SET -> "Retention set";
        case RELEASED -> "Let out of quarantine";
        case REJECTED -> "Thrown away";
      };
    }
  }
}
