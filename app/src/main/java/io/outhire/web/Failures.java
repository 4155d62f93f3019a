package io.outhire.web;

import io.outhire.accounts.Member;
import io.outhire.accounts.Members;
import io.outhire.accounts.Role;
import io.outhire.web.Refusals.NotOurForm;
import io.outhire.web.Refusals.RoleTooSmall;
import io.outhire.web.layout.Frame;
import io.outhire.web.layout.Frame.Section;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.multipart.MultipartParser;

/**
 * Turns what went wrong in an endpoint into a page; no page tells more than its reader may know.
 */
@Singleton
class Failures {
  private static final Logger LOG = Logger.getLogger(Failures.class);
  private static final String FORM_PARSERS = MultipartParser.class.getPackageName() + ".";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Frames frames;
  private final Members members;
  private final CurrentVisitor visitor;

  @CheckedTemplate(basePath = "web")
  static class Templates {
    private Templates() {}

    static native TemplateInstance roleTooSmall(
        Frame frame, String place, String needed, String role, List<Member> whoCan);
  }

  @Inject
  Failures(Frames frames, Members members, CurrentVisitor visitor) {
    this.frames = frames;
    this.members = members;
    this.visitor = visitor;
  }

  /** Says who can, so that the reader knows whom to ask. */
  @ServerExceptionMapper
  public Response roleTooSmall(RoleTooSmall refusal) {
    Visitor who = visitor.get();
    Role needed = refusal.needed();
    List<Member> whoCan =
        members.of(who.team()).stream().filter(member -> member.role().covers(needed)).toList();
    String label = needed == Role.ADMIN ? "an Admin" : "a " + needed.label();
    return Response.status(Response.Status.FORBIDDEN)
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .entity(
            Templates.roleTooSmall(
                    frames.dashboard("Only %s can".formatted(label), Section.SETTINGS),
                    refusal.place(),
                    label,
                    who.role().label(),
                    whoCan)
                .render())
        .build();
  }

  @ServerExceptionMapper
  public Response notOurForm(NotOurForm refusal, HttpHeaders headers) {
    LOG.infof("Refused a form: %s", refusal.getMessage());
    return page(ErrorPage.staleForm(), headers);
  }

  /** What endpoints and the framework throw on purpose. A response with a body of its own stays. */
  @ServerExceptionMapper
  public Response onPurpose(WebApplicationException failure, HttpHeaders headers) {
    Response response = failure.getResponse();
    if (response.hasEntity() || response.getStatus() < 400) {
      return response;
    }
    ErrorPage page = ErrorPage.of(response.getStatus());
    if (response.getStatus() >= 500) {
      page = page.withReference(logged(failure));
    }
    return page(page, headers);
  }

  @ServerExceptionMapper
  public Response unexpected(Throwable failure, HttpHeaders headers) {
    if (failure instanceof IOException && isFromFormParser(failure)) {
      return page(ErrorPage.of(400), headers);
    }
    if (DatabaseAway.caused(failure)) {
      LOG.errorf("The database cannot be reached: %s", failure.getMessage());
      return page(ErrorPage.of(503), headers);
    }
    return page(ErrorPage.of(500).withReference(logged(failure)), headers);
  }

  /** A form that breaks off or is no form: the sender's fault, which the parser does not say. */
  private static boolean isFromFormParser(Throwable failure) {
    StackTraceElement[] frames = failure.getStackTrace();
    return frames.length > 0 && frames[0].getClassName().startsWith(FORM_PARSERS);
  }

  private static String logged(Throwable failure) {
    byte[] bytes = new byte[4];
    RANDOM.nextBytes(bytes);
    String reference = HexFormat.of().formatHex(bytes);
    LOG.errorf(failure, "Failure %s", reference);
    return reference;
  }

  private static Response page(ErrorPage page, HttpHeaders headers) {
    String accepts = headers.getHeaderString(HttpHeaders.ACCEPT);
    boolean html = accepts == null || accepts.contains("text/html") || accepts.contains("*/*");
    return Response.status(page.status())
        .type((html ? MediaType.TEXT_HTML_TYPE : MediaType.TEXT_PLAIN_TYPE).withCharset("UTF-8"))
        .entity(html ? ErrorPages.html(page) : ErrorPages.plain(page))
        .build();
  }
}
