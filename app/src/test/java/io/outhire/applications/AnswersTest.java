package io.outhire.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outhire.common.TeamId;
import io.outhire.db.Database;
import io.outhire.db.MigratedDatabase;
import io.outhire.jobs.JobId;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AnswersTest {
  private static final Database DATABASE = MigratedDatabase.fresh();
  private static final Written WRITTEN =
      new Written(
          "Dear all,\r\n\r\nI bake.",
          List.of(
              new Answer(
                  "Which shifts suit you?",
                  QuestionType.SEVERAL_OF,
                  List.of("Night", "Early; very")),
              new Answer("Why us?", QuestionType.LONG_TEXT, List.of("<b>Bread</b>\nand more"))));

  private final InstantSource clock = Clock.systemUTC();
  private final TeamId team = new TeamId(UUID.randomUUID());
  private final TeamId otherTeam = new TeamId(UUID.randomUUID());
  private final JobId job = new JobId(UUID.randomUUID());
  private final Answers answers = new Answers(DATABASE);

  @Test
  void whatWasWrittenIsKeptInOrderAndWordForWord() {
    ApplicationId application = apply(SomeForms.ada().with(WRITTEN));

    Written kept = answers.of(team, application);
    assertThat(kept.coverLetter()).isEqualTo("Dear all,\n\nI bake.");
    assertThat(kept.answers()).isEqualTo(WRITTEN.answers());
  }

  @Test
  void aFormWithoutQuestionsHasNothing() {
    assertThat(answers.of(team, apply(SomeForms.ada())).isEmpty()).isTrue();
  }

  @Test
  void applyingAgainReplacesWhatWasWritten() {
    ApplicationId application = apply(SomeForms.ada().with(WRITTEN));
    var shorter = new Written("", List.of(WRITTEN.answers().getLast()));

    assertThat(apply(SomeForms.ada().with(shorter))).isEqualTo(application);

    assertThat(answers.of(team, application)).isEqualTo(shorter);
  }

  @Test
  void answersAreStoredWithTheApplicationOrNotAtAll() {
    var refusing =
        new SubmittingApplications(
            DATABASE,
            clock,
            news -> {
              assertThat(answers.of(team, news.application()).answers()).hasSize(2);
              throw new IllegalStateException("an observer refuses");
            });
    var form = SomeForms.ada().with(WRITTEN);
    var token = FormToken.next(clock);

    assertThatThrownBy(() -> refusing.submit(team, job, form, token))
        .hasMessage("an observer refuses");

    assertThat(rows()).isZero();
  }

  @Test
  void anotherTeamReadsNothing() {
    ApplicationId application = apply(SomeForms.ada().with(WRITTEN));

    assertThat(answers.of(otherTeam, application)).isEqualTo(Written.NOTHING);
  }

  @Test
  void anAnswerSaysSomethingOfBearableLength() {
    assertThatThrownBy(() -> new Answer("Why?", QuestionType.TEXT, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    List<String> tooLong = List.of("x".repeat(Answer.LONGEST_TEXT + 1));
    assertThatThrownBy(() -> new Answer("Why?", QuestionType.TEXT, tooLong))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private ApplicationId apply(ApplicationForm form) {
    var submitting = new SubmittingApplications(DATABASE, clock, news -> {});
    return submitting.submit(team, job, form, FormToken.next(clock)).application();
  }

  private long rows() {
    return DATABASE.inTeam(
        team,
        handle ->
            handle.createQuery("select count(*) from application_answers").mapTo(Long.class).one());
  }
}
