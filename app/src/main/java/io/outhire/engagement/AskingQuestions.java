package io.outhire.engagement;

import io.outhire.common.TeamId;
import io.outhire.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Asking a team about a job. */
@ApplicationScoped
public class AskingQuestions {
  private final Database database;
  private final Prospects prospects;
  private final Questions questions;
  private final MailedLinks links;
  private final ConfirmingLetters letters;

  @Inject
  AskingQuestions(
      Database database,
      Prospects prospects,
      Questions questions,
      MailedLinks links,
      ConfirmingLetters letters) {
    this.database = database;
    this.prospects = prospects;
    this.questions = questions;
    this.links = links;
    this.letters = letters;
  }

  /** Keeps the question until its asker confirms the address; then the team sees it. */
  public Asked ask(TeamId team, NewQuestion question) {
    return database.inTeam(
        team,
        handle -> {
          ProspectId asker = prospects.recognise(team, question.email(), question.language());
          if (links.tooMany(team, asker)) {
            return Asked.TOO_MANY;
          }
          QuestionId id = questions.add(team, asker, question);
          LinkKey key = links.make(team, asker, LinkPurpose.QUESTION, id.value());
          letters.question(team, question, key);
          return Asked.MAIL_SENT;
        });
  }
}
