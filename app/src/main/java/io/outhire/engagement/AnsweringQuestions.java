package io.outhire.engagement;

import io.outhire.accounts.Members;
import io.outhire.accounts.PersonId;
import io.outhire.common.PlainText;
import io.outhire.common.TeamId;
import io.outhire.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a team does with its questions: assign, answer, set aside. */
@ApplicationScoped
public class AnsweringQuestions {
  /** Characters of an answer. */
  public static final int LONGEST = 5_000;

  private final Database database;
  private final Questions questions;
  private final Members members;
  private final TeamLetters letters;
  private final InstantSource clock;

  /** How a change of a question ended. */
  public enum Outcome {
    DONE,
    /** The team has no such question. */
    UNKNOWN,
    /** A colleague answered it meanwhile; their answer stands. */
    ANSWERED_ALREADY,
    /** Nobody has confirmed the address, so nothing is sent there. */
    NOT_CONFIRMED,
    /** The one it was to be given to is not in the team. */
    NOT_A_MEMBER
  }

  @Inject
  AnsweringQuestions(
      Database database,
      Questions questions,
      Members members,
      TeamLetters letters,
      InstantSource clock) {
    this.database = database;
    this.questions = questions;
    this.members = members;
    this.letters = letters;
    this.clock = clock;
  }

  /** Gives the question to a member, who gets a mail unless it is they who did; or to nobody. */
  public Outcome assign(TeamId team, QuestionId id, Optional<PersonId> to, PersonId by) {
    return database.inTeam(
        team,
        handle -> {
          Optional<Question> question = questions.find(team, id);
          if (question.isEmpty()) {
            return Outcome.UNKNOWN;
          }
          if (to.isPresent() && members.find(team, to.get()).isEmpty()) {
            return Outcome.NOT_A_MEMBER;
          }
          handle
              .createUpdate(
                  "update question set assigned_to = cast(:to as uuid) where team_id = :team and id = :id")
              .bind("to", to.map(PersonId::value).orElse(null))
              .bind("team", team.value())
              .bind("id", id.value())
              .execute();
          to.filter(who -> !who.equals(by) && !question.get().assignedTo().equals(to))
              .ifPresent(who -> letters.assigned(team, question.get(), who, by));
          return Outcome.DONE;
        });
  }

  /**
   * Sends the answer to the asker, once: of two colleagues who answer at the same time, the second
   * is told.
   *
   * @throws IllegalArgumentException when the answer is empty or too long
   */
  public Outcome answer(TeamId team, QuestionId id, PersonId by, String typed) {
    String words = PlainText.lines(typed);
    if (words.isEmpty() || words.length() > LONGEST) {
      throw new IllegalArgumentException("an answer has 1 to 5,000 characters");
    }
    return database.inTeam(
        team,
        handle -> {
          int answered =
              handle
                  .createUpdate(
                      """
                      update question
                         set answer = :words, answered_at = :now, answered_by = :by,
                             set_aside_at = null
                       where team_id = :team and id = :id and confirmed_at is not null
                         and answered_at is null
                      """)
                  .bind("words", words)
                  .bind("now", clock.instant())
                  .bind("by", by.value())
                  .bind("team", team.value())
                  .bind("id", id.value())
                  .execute();
          if (answered == 0) {
            return whyNot(team, id);
          }
          letters.answer(team, questions.find(team, id).orElseThrow());
          return Outcome.DONE;
        });
  }

  private Outcome whyNot(TeamId team, QuestionId id) {
    return questions
        .find(team, id)
        .map(
            question ->
                question.confirmedAt() == null ? Outcome.NOT_CONFIRMED : Outcome.ANSWERED_ALREADY)
        .orElse(Outcome.UNKNOWN);
  }

  /** Closes the question without an answer, or opens it again; its asker hears nothing. */
  public Outcome setAside(TeamId team, QuestionId id, boolean aside) {
    @Nullable Instant at = aside ? clock.instant() : null;
    int changed =
        database.inTeam(
            team,
            handle ->
                handle
                    .createUpdate(
                        """
                        update question set set_aside_at = cast(:at as timestamptz)
                         where team_id = :team and id = :id and answered_at is null
                        """)
                    .bind("at", at)
                    .bind("team", team.value())
                    .bind("id", id.value())
                    .execute());
    return changed == 1 ? Outcome.DONE : whyNot(team, id);
  }
}
