package io.outhire.dashboard.questions;

import io.outhire.accounts.PersonId;
import io.outhire.accounts.Role;
import io.outhire.common.PlainText;
import io.outhire.common.TeamId;
import io.outhire.engagement.AnsweringQuestions;
import io.outhire.engagement.AnsweringQuestions.Outcome;
import io.outhire.engagement.Question;
import io.outhire.engagement.QuestionId;
import io.outhire.engagement.Questions;
import io.outhire.web.Answers;
import io.outhire.web.CurrentVisitor;
import io.outhire.web.Flash;
import io.outhire.web.FormErrors;
import io.outhire.web.SignedIn;
import io.outhire.web.layout.Notice;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** One question: read it, give it to a colleague, answer it, set it aside. */
@Path("/questions/{id}")
@RunOnVirtualThread
@SignedIn(Role.VIEWER)
public class OneQuestionPage {
  private final CurrentVisitor visitor;
  private final Questions questions;
  private final AnsweringQuestions answering;
  private final ShowingQuestions showing;
  private final Flash flash;

  OneQuestionPage(
      CurrentVisitor visitor,
      Questions questions,
      AnsweringQuestions answering,
      ShowingQuestions showing,
      Flash flash) {
    this.visitor = visitor;
    this.questions = questions;
    this.answering = answering;
    this.showing = showing;
    this.flash = flash;
  }

  @CheckedTemplate(basePath = "questions")
  static class Templates {
    private Templates() {}

    static native TemplateInstance show(QuestionView view);
  }

  /** The question with everything that can be done. */
  @GET
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance show(@PathParam("id") String id) {
    return Templates.show(showing.view(find(id)));
  }

  /** Gives it to a member, or to nobody. */
  @POST
  @Path("assignment")
  @SignedIn(Role.RECRUITER)
  public Response assign(@PathParam("id") String id, @RestForm @Nullable String to) {
    Question question = find(id);
    Outcome outcome = answering.assign(team(), question.id(), person(to), visitor.get().person());
    return outcome == Outcome.NOT_A_MEMBER
        ? flash.seeOther(
            path(question),
            Notice.warn("This person is not in the team any more. Nothing was changed."))
        : flash.seeOther(
            path(question),
            to == null || to.isBlank()
                ? "Nobody has to answer it now."
                : "Assigned. They were told by mail, unless it is you.");
  }

  private static Optional<PersonId> person(@Nullable String typed) {
    try {
      return Optional.ofNullable(typed)
          .filter(text -> !text.isBlank())
          .map(text -> new PersonId(UUID.fromString(text)));
    } catch (IllegalArgumentException notAnId) {
      throw new NotFoundException(notAnId);
    }
  }

  /** Mails the answer, or shows the form again with what is wrong. */
  @POST
  @Path("answer")
  @SignedIn(Role.RECRUITER)
  public Response answer(@PathParam("id") String id, @RestForm @Nullable String answer) {
    Question question = find(id);
    String typed = answer == null ? "" : answer;
    FormErrors errors = faults(typed);
    if (!errors.isEmpty()) {
      return refused(question, typed, errors);
    }
    Outcome outcome = answering.answer(team(), question.id(), visitor.get().person(), typed);
    return switch (outcome) {
      case ANSWERED_ALREADY ->
          refused(
              find(id),
              typed,
              FormErrors.of(
                  "answer",
                  "A colleague answered meanwhile, and their answer was sent. Yours was not; it stands here to be copied."));
      case NOT_CONFIRMED ->
          refused(
              question,
              typed,
              FormErrors.of(
                  "answer",
                  "The address is not confirmed, so nothing was sent. Your words stand here."));
      default ->
          flash.seeOther(
              path(question), "The answer is on its way to %s.".formatted(question.name()));
    };
  }

  private static FormErrors faults(String typed) {
    int length = PlainText.lines(typed).length();
    if (length == 0) {
      return FormErrors.of("answer", "Write an answer.");
    }
    return length <= AnsweringQuestions.LONGEST
        ? FormErrors.none()
        : FormErrors.of(
            "answer",
            "Shorten the answer: it has %,d characters and may have %,d."
                .formatted(length, AnsweringQuestions.LONGEST));
  }

  private Response refused(Question question, String typed, FormErrors errors) {
    return Answers.page(
        Answers.REFUSED, Templates.show(showing.refusedAnswer(question, typed, errors)));
  }

  /** Closes it without an answer. */
  @POST
  @Path("setting-aside")
  @SignedIn(Role.RECRUITER)
  public Response setAside(@PathParam("id") String id) {
    Question question = find(id);
    answering.setAside(team(), question.id(), true);
    return flash.seeOther(
        path(question), "Set aside. Its asker hears nothing; you can open it again.");
  }

  /** Opens it again. */
  @POST
  @Path("opening")
  @SignedIn(Role.RECRUITER)
  public Response open(@PathParam("id") String id) {
    Question question = find(id);
    answering.setAside(team(), question.id(), false);
    return flash.seeOther(path(question), "Open again. It counts as unanswered.");
  }

  private Question find(String id) {
    return QuestionId.parse(id)
        .flatMap(known -> questions.find(team(), known))
        .orElseThrow(NotFoundException::new);
  }

  private TeamId team() {
    return visitor.get().team();
  }

  private static String path(Question question) {
    return "/questions/" + question.id();
  }
}
