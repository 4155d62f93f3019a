package io.outhire.engagement;

import io.outhire.common.PlainText;
import io.outhire.common.TeamId;
import io.outhire.common.TimeOrderedIds;
import io.outhire.db.Database;
import io.outhire.jobs.JobId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Puts questions with their answers on the job's page, and takes them off. */
@ApplicationScoped
public class PublishingAnswers {
  private final Database database;
  private final Questions questions;
  private final PublishedAnswers published;
  private final InstantSource clock;
  private final Event<AnswersChanged> changed;

  @Inject
  PublishingAnswers(
      Database database,
      Questions questions,
      PublishedAnswers published,
      InstantSource clock,
      Event<AnswersChanged> changed) {
    this.database = database;
    this.questions = questions;
    this.published = published;
    this.clock = clock;
    this.changed = changed;
  }

  /**
   * Publishes the question in these words; once published, changes them.
   *
   * @param sameAs the published answer of the same job that this question asks again: it takes
   *     these words, and no second one is made
   * @return whether the team has the question, and the answer that it is to be merged with
   * @throws IllegalArgumentException when a part is empty or too long
   */
  public boolean publish(
      TeamId team, QuestionId id, Optional<UUID> sameAs, String question, String answer) {
    String asked = checked(question, NewQuestion.LONGEST);
    String said = checked(answer, AnsweringQuestions.LONGEST);
    return database.inTeam(
        team,
        handle -> {
          Optional<Question> found = questions.find(team, id);
          if (found.isEmpty()
              || sameAs.filter(other -> !isOfJob(team, other, found.get())).isPresent()) {
            return false;
          }
          Optional<UUID> before = found.get().published();
          UUID entry = sameAs.or(() -> before).orElseGet(() -> TimeOrderedIds.next(clock));
          write(handle, team, entry, found.get(), asked, said);
          point(handle, team, id, entry);
          before.filter(old -> !old.equals(entry)).ifPresent(old -> dropOrphan(handle, team, old));
          changed.fire(new AnswersChanged(team, found.get().job()));
          return true;
        });
  }

  private static String checked(String typed, int longest) {
    String words = PlainText.lines(typed);
    if (words.isEmpty() || words.length() > longest) {
      throw new IllegalArgumentException(
          "a published text has 1 to %,d characters".formatted(longest));
    }
    return words;
  }

  private boolean isOfJob(TeamId team, UUID entry, Question question) {
    return published.of(team, question.job()).stream().anyMatch(other -> other.id().equals(entry));
  }

  private void write(
      Handle handle, TeamId team, UUID entry, Question of, String question, String answer) {
    Instant now = clock.instant();
    handle
        .createUpdate(
            """
            insert into published_answer
              (team_id, id, job_id, question, answer, published_at, changed_at)
            values (:team, :id, :job, :question, :answer, :now, :now)
            on conflict (team_id, id) do update set
              question = excluded.question, answer = excluded.answer,
              changed_at = excluded.changed_at
            """)
        .bind("team", team.value())
        .bind("id", entry)
        .bind("job", of.job().value())
        .bind("question", question)
        .bind("answer", answer)
        .bind("now", now)
        .execute();
  }

  private static void point(Handle handle, TeamId team, QuestionId id, UUID entry) {
    handle
        .createUpdate(
            "update question set published_id = :entry where team_id = :team and id = :id")
        .bind("entry", entry)
        .bind("team", team.value())
        .bind("id", id.value())
        .execute();
  }

  /**
   * The job on whose page it stood; nothing when there is none, or a question still leads to it.
   */
  private static Optional<UUID> dropOrphan(Handle handle, TeamId team, UUID entry) {
    return handle
        .createQuery(
            """
            delete from published_answer p
             where p.team_id = :team and p.id = :entry
               and not exists (select from question q
                                where q.team_id = p.team_id and q.published_id = p.id)
            returning p.job_id
            """)
        .bind("team", team.value())
        .bind("entry", entry)
        .mapTo(UUID.class)
        .findOne();
  }

  /**
   * Takes the answer off the job's page, with every question that shares it.
   *
   * @return whether the team has the question
   */
  public boolean withdraw(TeamId team, QuestionId id) {
    return database.inTeam(
        team,
        handle -> {
          Optional<Question> found = questions.find(team, id);
          found.flatMap(Question::published).ifPresent(entry -> remove(handle, team, entry));
          found.ifPresent(question -> changed.fire(new AnswersChanged(team, question.job())));
          return found.isPresent();
        });
  }

  /**
   * Takes an answer off the job's page that no question leads to, because its askers were erased.
   *
   * @return whether there was such a one
   */
  public boolean withdrawOfErased(TeamId team, UUID entry) {
    return database.inTeam(
        team,
        handle -> {
          Optional<UUID> job = dropOrphan(handle, team, entry);
          job.map(JobId::new).ifPresent(of -> changed.fire(new AnswersChanged(team, of)));
          return job.isPresent();
        });
  }

  private static void remove(Handle handle, TeamId team, UUID entry) {
    handle
        .createUpdate(
            """
            update question set published_id = null where team_id = :team and published_id = :entry
            """)
        .bind("team", team.value())
        .bind("entry", entry)
        .execute();
    dropOrphan(handle, team, entry);
  }
}
