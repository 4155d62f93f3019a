package io.outhire.dashboard.questions;

import io.outhire.accounts.Role;
import io.outhire.engagement.PublishingAnswers;
import io.outhire.engagement.QuestionId;
import io.outhire.web.CurrentVisitor;
import io.outhire.web.Flash;
import io.outhire.web.SignedIn;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** A published answer whose askers were erased: it can be taken off the page of the job. */
@Path("/questions/published/{answer}/withdrawal")
@RunOnVirtualThread
@SignedIn(Role.RECRUITER)
public class PublishedOfErasedPage {
  private final CurrentVisitor visitor;
  private final PublishingAnswers publishing;
  private final Flash flash;

  PublishedOfErasedPage(CurrentVisitor visitor, PublishingAnswers publishing, Flash flash) {
    this.visitor = visitor;
    this.publishing = publishing;
    this.flash = flash;
  }

  /** Takes it off the page. */
  @POST
  public Response withdraw(@PathParam("answer") String answer) {
    boolean gone =
        QuestionId.parse(answer)
            .map(id -> publishing.withdrawOfErased(visitor.get().team(), id.value()))
            .orElse(false);
    if (!gone) {
      throw new NotFoundException();
    }
    return flash.seeOther("/questions?show=published", "Taken off the page of the job.");
  }
}
