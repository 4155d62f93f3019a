package io.outhire.dashboard.questions;

import io.outhire.accounts.Role;
import io.outhire.common.PlainText;
import io.outhire.common.TeamId;
import io.outhire.dashboard.questions.OneQuestionPage.Templates;
import io.outhire.engagement.AnsweringQuestions;
import io.outhire.engagement.NewQuestion;
import io.outhire.engagement.PublishedAnswer;
import io.outhire.engagement.PublishedAnswers;
import io.outhire.engagement.PublishingAnswers;
import io.outhire.engagement.Question;
import io.outhire.engagement.QuestionId;
import io.outhire.engagement.Questions;
import io.outhire.web.Answers;
import io.outhire.web.CurrentVisitor;
import io.outhire.web.Flash;
import io.outhire.web.FormErrors;
import io.outhire.web.SignedIn;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** Publishes a question with its answer on the job's page, in words that the team edits. */
@Path("/questions/{id}/publication")
@RunOnVirtualThread
@SignedIn(Role.RECRUITER)
public class PublicationPage {
  private final CurrentVisitor visitor;
  private final Questions questions;
  private final PublishedAnswers published;
  private final PublishingAnswers publishing;
  private final ShowingQuestions showing;
  private final Flash flash;

  PublicationPage(
      CurrentVisitor visitor,
      Questions questions,
      PublishedAnswers published,
      PublishingAnswers publishing,
      ShowingQuestions showing,
      Flash flash) {
    this.visitor = visitor;
    this.questions = questions;
    this.published = published;
    this.publishing = publishing;
    this.showing = showing;
    this.flash = flash;
  }

  /**
   * Publishes these words, or changes the published ones.
   *
   * @param same the published answer that this question asks again; then its words stay
   */
  @POST
  public Response publish(
      @PathParam("id") String id,
      @RestForm("published-question") @Nullable String asked,
      @RestForm("published-answer") @Nullable String answered,
      @RestForm @Nullable String same) {
    Question question = find(id);
    if (same != null && !same.isBlank()) {
      return merge(question, same);
    }
    String q = asked == null ? "" : asked;
    String a = answered == null ? "" : answered;
    FormErrors errors = faults(q, a);
    if (!errors.isEmpty()) {
      return Answers.page(
          Answers.REFUSED, Templates.show(showing.refusedPublish(question, q, a, errors)));
    }
    publishing.publish(team(), question.id(), Optional.empty(), q, a);
    return flash.seeOther(path(question), "Published on the page of the job, without a name.");
  }

  private Response merge(Question question, String same) {
    PublishedAnswer other =
        uuid(same)
            .flatMap(entry -> published.find(team(), entry))
            .orElseThrow(NotFoundException::new);
    boolean merged =
        publishing.publish(
            team(), question.id(), Optional.of(other.id()), other.question(), other.answer());
    if (!merged) {
      throw new NotFoundException();
    }
    return flash.seeOther(path(question), "Joined with the published question; its words stay.");
  }

  private static Optional<UUID> uuid(String text) {
    return QuestionId.parse(text).map(QuestionId::value);
  }

  private static FormErrors faults(String asked, String answered) {
    FormErrors errors = FormErrors.none();
    errors =
        fault(
            errors,
            "published-question",
            asked,
            NewQuestion.LONGEST,
            "Write the question as others shall read it.");
    return fault(
        errors,
        "published-answer",
        answered,
        AnsweringQuestions.LONGEST,
        "Write the answer as others shall read it.");
  }

  private static FormErrors fault(
      FormErrors errors, String field, String typed, int longest, String missing) {
    int length = PlainText.lines(typed).length();
    if (length == 0) {
      return errors.and(field, missing);
    }
    return length <= longest
        ? errors
        : errors.and(
            field,
            "Shorten this: it has %,d characters and may have %,d.".formatted(length, longest));
  }

  /** Takes it off the page. */
  @POST
  @Path("withdrawal")
  public Response withdraw(@PathParam("id") String id) {
    Question question = find(id);
    publishing.withdraw(team(), question.id());
    return flash.seeOther(
        path(question), "Taken off the page of the job. The answer by mail stays sent.");
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
