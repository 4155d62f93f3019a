package io.outhire.engagement;

import io.outhire.common.EmailAddress;
import io.outhire.jobs.JobDescription;
import io.outhire.testing.TestTeam;
import io.outhire.words.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Asks questions for tests. */
@ApplicationScoped
public class TestQuestions {
  @Inject Prospects prospects;
  @Inject Questions questions;

  /** A question that reached the team. */
  public QuestionId confirmed(TestTeam team, JobDescription job, String name, String email) {
    return confirmed(team, job, name, email, "Is there a bus to the greenhouses?");
  }

  public QuestionId confirmed(
      TestTeam team, JobDescription job, String name, String email, String words) {
    var asked = new NewQuestion(job.id(), name, new EmailAddress(email), words, Language.ENGLISH);
    ProspectId asker = prospects.recognise(team.id(), asked.email(), Language.ENGLISH);
    QuestionId id = questions.add(team.id(), asker, asked);
    prospects.confirm(team.id(), asker);
    questions.confirm(team.id(), id);
    return id;
  }
}
