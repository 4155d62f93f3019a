package io.outhire.applications;

import io.outhire.common.TeamId;
import io.outhire.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Cover letters and answers of applications. */
@ApplicationScoped
public class Answers {
  private final Database database;

  /** Keeps them in this database. */
  @Inject
  public Answers(Database database) {
    this.database = database;
  }

  /** What was written in this application; nothing when the team has none of this id. */
  public Written of(TeamId team, ApplicationId application) {
    return database.inTeam(
        team,
        handle ->
            new Written(
                coverLetter(handle, team, application), answers(handle, team, application)));
  }

  private static String coverLetter(Handle handle, TeamId team, ApplicationId application) {
    return handle
        .createQuery(
            """
            select coalesce(cover_letter, '') from applications
            where team_id = :team and id = :application
            """)
        .bind("team", team.value())
        .bind("application", application.value())
        .mapTo(String.class)
        .findOne()
        .orElse("");
  }

  private static List<Answer> answers(Handle handle, TeamId team, ApplicationId application) {
    return handle
        .createQuery(
            """
            select question, type, texts from application_answers
            where team_id = :team and application_id = :application
            order by position
            """)
        .bind("team", team.value())
        .bind("application", application.value())
        .map((row, context) -> answer(row))
        .list();
  }

  /** Puts these in the place of what was answered before; joins the running transaction. */
  void replace(TeamId team, Submitted application, List<Answer> answers) {
    database.doInTeam(
        team,
        handle -> {
          if (application.again()) {
            handle.execute(
                "delete from application_answers where team_id = ? and application_id = ?",
                team.value(),
                application.application().value());
          }
          insert(handle, team, application.application(), answers);
        });
  }

  private static void insert(
      Handle handle, TeamId team, ApplicationId application, List<Answer> answers) {
    PreparedBatch rows =
        handle.prepareBatch(
            """
            insert into application_answers
              (team_id, application_id, position, question, type, texts)
            values (:team, :application, :position, :question, :type, :texts)
            """);
    for (int position = 0; position < answers.size(); position++) {
      Answer answer = answers.get(position);
      rows.bind("team", team.value())
          .bind("application", application.value())
          .bind("position", position)
          .bind("question", answer.question())
          .bind("type", answer.type().name())
          .bindArray("texts", String.class, answer.texts())
          .add();
    }
    if (!answers.isEmpty()) {
      rows.execute();
    }
  }

  private static Answer answer(ResultSet row) throws SQLException {
    String[] texts = (String[]) row.getArray("texts").getArray();
    return new Answer(
        row.getString("question"), QuestionType.valueOf(row.getString("type")), List.of(texts));
  }
}
