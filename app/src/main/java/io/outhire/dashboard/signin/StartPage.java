package io.outhire.dashboard.signin;

import io.outhire.accounts.FirstRun;
import io.outhire.web.Anyone;
import io.outhire.web.CurrentVisitor;
import io.outhire.web.Flash;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Sends whoever comes to the bare address where they can begin. */
@Path("/")
@RunOnVirtualThread
@Anyone("it only leads on")
public class StartPage {
  private final CurrentVisitor visitor;
  private final FirstRun firstRun;
  private final Flash flash;

  StartPage(CurrentVisitor visitor, FirstRun firstRun, Flash flash) {
    this.visitor = visitor;
    this.firstRun = firstRun;
    this.flash = flash;
  }

  /** To the jobs, to the sign-in, or on the very first day to the set-up. */
  @GET
  public Response leadOn() {
    if (visitor.optional().isPresent()) {
      return flash.seeOther("/jobs");
    }
    return flash.seeOther(firstRun.isOpen() ? "/set-up" : "/sign-in");
  }
}
