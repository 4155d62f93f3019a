package io.outhire.careers.kept;

import io.outhire.web.Anyone;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** A careless public page: it shows whatever it is told of its visitor. */
@Path("/{team}/jobs/echo-of-a-visitor")
@RunOnVirtualThread
public class EchoPage {

  @GET
  @Anyone("a test")
  public Response echo(@Context HttpHeaders headers) {
    return Response.ok(headers.getRequestHeaders().toString())
        .type("text/html;charset=UTF-8")
        .header("Cache-Control", "public, no-cache")
        .build();
  }
}
