package io.outhire.dashboard.questions;

import io.outhire.accounts.Member;
import io.outhire.accounts.Members;
import io.outhire.accounts.PersonId;
import io.outhire.accounts.Role;
import io.outhire.common.TeamId;
import io.outhire.dashboard.questions.QuestionView.Answered;
import io.outhire.dashboard.questions.QuestionView.Publish;
import io.outhire.dashboard.questions.QuestionView.Step;
import io.outhire.dashboard.questions.QuestionsView.Choice;
import io.outhire.engagement.History;
import io.outhire.engagement.PublishedAnswer;
import io.outhire.engagement.PublishedAnswers;
import io.outhire.engagement.Question;
import io.outhire.jobs.JobDescription;
import io.outhire.jobs.Jobs;
import io.outhire.web.CurrentVisitor;
import io.outhire.web.FormErrors;
import io.outhire.web.Frames;
import io.outhire.web.Visitor;
import io.outhire.web.layout.Frame.Section;
import io.outhire.web.layout.Moment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gathers what the page of a question shows. */
@ApplicationScoped
class ShowingQuestions {
  private final CurrentVisitor visitor;
  private final Frames frames;
  private final Members members;
  private final Jobs jobs;
  private final History history;
  private final PublishedAnswers published;
  private final InstantSource clock;

  @Inject
  ShowingQuestions(
      CurrentVisitor visitor,
      Frames frames,
      Members members,
      Jobs jobs,
      History history,
      PublishedAnswers published,
      InstantSource clock) {
    this.visitor = visitor;
    this.frames = frames;
    this.members = members;
    this.jobs = jobs;
    this.history = history;
    this.published = published;
    this.clock = clock;
  }

  /** The page as it is first shown. */
  QuestionView view(Question question) {
    return view(question, "", publish(question, null, null), FormErrors.none());
  }

  /** The page with an answer that was refused. */
  QuestionView refusedAnswer(Question question, String typed, FormErrors errors) {
    return view(question, typed, publish(question, null, null), errors);
  }

  /** The page with words for publishing that were refused. */
  QuestionView refusedPublish(Question question, String asked, String answered, FormErrors errors) {
    return view(question, "", publish(question, asked, answered), errors);
  }

  private QuestionView view(Question question, String answer, Publish publish, FormErrors errors) {
    Visitor who = visitor.get();
    Instant now = clock.instant();
    return new QuestionView(
        frames.dashboard("Question from " + question.name(), Section.QUESTIONS),
        question,
        jobs.find(who.team(), question.job()).map(JobDescription::name).orElse("A deleted job"),
        "/jobs/" + question.job(),
        Age.of(question, now),
        Moment.of(question.askedAt(), now),
        choices(who.team(), question),
        question.answer().map(given -> answered(who.team(), given, now)).orElse(null),
        answer,
        publish,
        errors,
        history.of(who.team(), question.email()).stream().map(step -> Step.of(step, now)).toList(),
        who.may(Role.RECRUITER));
  }

  private List<Choice> choices(TeamId team, Question question) {
    return members.of(team).stream()
        .filter(member -> member.role().covers(Role.RECRUITER))
        .map(Member::person)
        .map(
            person ->
                new Choice(
                    person.id().toString(),
                    person.name(),
                    question.assignedTo().equals(Optional.of(person.id()))))
        .toList();
  }

  private Answered answered(TeamId team, Question.Answer given, Instant now) {
    return new Answered(Moment.of(given.at(), now), name(team, given.by()));
  }

  private String name(TeamId team, PersonId person) {
    return members
        .find(team, person)
        .map(member -> member.person().name())
        .orElse("a former colleague");
  }

  /** The published words if there are some, else the question and its answer as they are. */
  private Publish publish(Question question, @Nullable String asked, @Nullable String answered) {
    TeamId team = visitor.get().team();
    Optional<PublishedAnswer> now =
        question.published().flatMap(entry -> published.find(team, entry));
    List<Choice> others =
        published.of(team, question.job()).stream()
            .filter(other -> !question.published().equals(Optional.of(other.id())))
            .map(other -> new Choice(other.id().toString(), other.question(), false))
            .toList();
    return new Publish(
        asked != null ? asked : now.map(PublishedAnswer::question).orElse(question.words()),
        answered != null
            ? answered
            : now.map(PublishedAnswer::answer)
                .orElse(question.answer().map(Question.Answer::words).orElse("")),
        others);
  }
}
