package io.outhire.dashboard.questions;

import io.outhire.accounts.Members;
import io.outhire.accounts.PersonId;
import io.outhire.accounts.Role;
import io.outhire.common.PlainText;
import io.outhire.common.TeamId;
import io.outhire.dashboard.questions.QuestionsView.Choice;
import io.outhire.dashboard.questions.QuestionsView.Row;
import io.outhire.engagement.PublishedAnswer;
import io.outhire.engagement.PublishedAnswers;
import io.outhire.engagement.Question;
import io.outhire.engagement.QuestionCounts;
import io.outhire.engagement.QuestionFilter;
import io.outhire.engagement.QuestionId;
import io.outhire.engagement.Questions;
import io.outhire.jobs.JobId;
import io.outhire.jobs.Jobs;
import io.outhire.web.CurrentVisitor;
import io.outhire.web.Frames;
import io.outhire.web.SignedIn;
import io.outhire.web.layout.Frame.Section;
import io.outhire.web.layout.Moment;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The inbox of questions. */
@Path("/questions")
@RunOnVirtualThread
@SignedIn(Role.VIEWER)
public class QuestionsPage {
  private static final int SHOWN = 140;

  private final CurrentVisitor visitor;
  private final Frames frames;
  private final Questions questions;
  private final PublishedAnswers published;
  private final Members members;
  private final Jobs jobs;
  private final InstantSource clock;

  QuestionsPage(
      CurrentVisitor visitor,
      Frames frames,
      Questions questions,
      PublishedAnswers published,
      Members members,
      Jobs jobs,
      InstantSource clock) {
    this.visitor = visitor;
    this.frames = frames;
    this.questions = questions;
    this.published = published;
    this.members = members;
    this.jobs = jobs;
    this.clock = clock;
  }

  @CheckedTemplate(basePath = "questions")
  static class Templates {
    private Templates() {}

    static native TemplateInstance list(QuestionsView view);
  }

  /** The unanswered first; other states behind filters. */
  @GET
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance list(
      @QueryParam("show") @DefaultValue("open") String show,
      @QueryParam("job") @DefaultValue("") String job,
      @QueryParam("q") @DefaultValue("") String search,
      @QueryParam("after") @DefaultValue("") String after) {
    TeamId team = visitor.get().team();
    var asked = new AskedFor(show, JobId.parse(job), search.strip(), QuestionId.parse(after));
    List<PublishedAnswer> ofErased = published.ofErased(team);
    QuestionCounts counts = questions.counts(team).andPublished(ofErased.size());
    List<Question> found = questions.list(team, asked.filter(visitor.get().person()));
    boolean more = found.size() == QuestionFilter.PAGE_SIZE;
    return Templates.list(
        new QuestionsView(
            frames.dashboard("Questions", Section.QUESTIONS),
            asked.show(),
            asked.filters(counts),
            asked.search(),
            choices(team, asked.job()),
            rows(team, found),
            counts.all() + counts.unconfirmed() + ofErased.size(),
            more ? asked.path(Optional.of(found.getLast().id())) : null,
            asked.after().isPresent() ? asked.path(Optional.empty()) : null,
            asked.show().equals("published") ? ofErased : List.of(),
            visitor.get().may(Role.RECRUITER)));
  }

  private List<Choice> choices(TeamId team, Optional<JobId> chosen) {
    return jobs.names(team, questions.jobs(team)).entrySet().stream()
        .map(
            each ->
                new Choice(
                    each.getKey().toString(),
                    each.getValue(),
                    chosen.equals(Optional.of(each.getKey()))))
        .sorted(Comparator.comparing(Choice::label, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  private List<Row> rows(TeamId team, List<Question> found) {
    Set<JobId> named = found.stream().map(Question::job).collect(Collectors.toSet());
    Map<JobId, String> names = jobs.names(team, named);
    Map<PersonId, String> people =
        members.of(team).stream()
            .collect(Collectors.toMap(each -> each.person().id(), each -> each.person().name()));
    return found.stream()
        .map(
            question ->
                new Row(
                    "/questions/" + question.id(),
                    shortened(question.words()),
                    question.name(),
                    names.getOrDefault(question.job(), "A deleted job"),
                    name(question, people),
                    Age.of(question, clock.instant()),
                    Moment.of(question.askedAt(), clock.instant())))
        .toList();
  }

  private static @Nullable String name(Question question, Map<PersonId, String> people) {
    return question.assignedTo().map(people::get).orElse(null);
  }

  private static String shortened(String words) {
    String line = PlainText.oneLine(words);
    if (line.length() <= SHOWN) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, SHOWN) - 1)) + "…";
  }
}
