package io.outhire.web;

import io.outhire.accounts.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Endpoints for tests of what all endpoints share. */
@Path("/test")
@RunOnVirtualThread
public class ProbePage {

  @GET
  @Path("undeclared")
  public String undeclared() {
    return "nobody may read this";
  }

  @GET
  @Path("anyone")
  @Anyone("a test")
  public String anyone() {
    return Thread.currentThread().isVirtual() ? "on a virtual thread" : "on a platform thread";
  }

  @GET
  @Path("recruiter")
  @SignedIn(Role.RECRUITER)
  public String recruiter() {
    return "for recruiters";
  }

  @GET
  @Path("failing")
  @Anyone("a test")
  public String failing() {
    throw new IllegalStateException("secret detail of the inside");
  }

  @GET
  @Path("without-database")
  @Anyone("a test")
  public String withoutDatabase(@RestQuery String state) {
    throw new IllegalStateException(
        new SQLException("refused", state.equals("none") ? null : state));
  }

  @GET
  @Path("gone")
  @Anyone("a test")
  public String gone() {
    throw new jakarta.ws.rs.ClientErrorException(Response.Status.GONE);
  }

  @POST
  @Path("form")
  @Anyone("a test")
  public String form(@RestForm @Nullable String word) {
    return "took " + word;
  }

  @POST
  @Path("file")
  @Anyone("a test")
  public String file(@RestForm FileUpload file) {
    return "took " + file.size() + " bytes";
  }
}
