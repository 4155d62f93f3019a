package io.outhire.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Answers with a page. */
public final class Answers {
  /** A form that is refused and shown again with what is wrong. */
  public static final int REFUSED = 422;

  private Answers() {}

  /** A page of HTML under a status. */
  public static Response page(int status, TemplateInstance page) {
    return Response.status(status)
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .entity(page)
        .build();
  }
}
