package io.outhire.bench.apply;

import io.outhire.bench.world.Records;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * What one application stores, done by PostgreSQL alone: the same rows, bytes and triggers in one
 * durable transaction, without anybody who parses, checks or answers.
 */
final class Statements implements AutoCloseable {
  private static final List<String> SQL =
      List.of(
          "select set_config('outhire.team', ?, true)",
          "select id, slug, name from team where id = ?::uuid",
          "select * from job_description where team_id = ?::uuid and id = ?",
          """
          insert into candidates (team_id, id, email, first_seen_at) values (?::uuid, ?, ?, now())
          on conflict (team_id, email) do update set email = excluded.email returning id
          """,
          "select 1 from sent_forms where team_id = ?::uuid and token = ?",
          """
          insert into applications (team_id, id, candidate_id, job_id, reference, name, email, links,
            consent_text, consent_at, received_at, changed_at)
          values (?::uuid, ?, ?, ?, ?, 'Bench', ?, '{}', 'I agree.', now(), now(), now())
          """,
          """
          insert into resumes (team_id, application_id, file_name, kind, size, sha256, bytes)
          values (?::uuid, ?, 'cv.pdf', 'PDF', ?, repeat('0', 64), ?)
          """,
          """
          insert into sent_forms (team_id, token, application_id, content_sha256, again, sent_at)
          values (?::uuid, ?, ?, repeat('0', 64), false, now())
          """,
          "delete from kept_uploads where team_id = ?::uuid and token = ?",
          """
          insert into delivery (application_id, team_id, job_id, state, held, created_at, waiting_since)
          values (?, ?::uuid, ?, 'HELD', 'NOT_CONNECTED', now(), now())
          """,
          """
          insert into delivery_event (team_id, application_id, at, what) values (?::uuid, ?, now(), 'RECEIVED')
          """,
          """
          insert into outgoing_mail (id, team_id, recipient, subject, plain_text, html, created_at, due_at)
          values (?, ?::uuid, ?, 'We have your application', repeat('word ', 200), repeat('<p>word</p>', 200),
            now(), now())
          """);

  private final Connection connection;
  private final List<PreparedStatement> prepared = new ArrayList<>();
  private final byte[] file;
  private final UUID team;
  private final UUID job;

  /** Works on a connection of its own, as the application's role. */
  Statements(Records records, UUID team, UUID job, int bytes) throws SQLException, IOException {
    Map<String, String> settings = records.settings();
    this.connection =
        DriverManager.getConnection(
            settings.get("OUTHIRE_DATABASE_URL"),
            settings.get("OUTHIRE_DATABASE_APP"),
            settings.get("OUTHIRE_DATABASE_APP_PASSWORD"));
    this.team = team;
    this.job = job;
    this.file = new byte[bytes];
    new Random(7).nextBytes(file);
    connection.setAutoCommit(false);
    for (String sql : SQL) {
      prepared.add(connection.prepareStatement(sql));
    }
  }

  /** Stores one application. */
  boolean store() throws SQLException {
    UUID id = UUID.randomUUID();
    String text = id.toString();
    String mail = text + "@example.org";
    String wall = team.toString();
    Object[][] values = {
      {wall},
      {wall},
      {wall, job},
      {wall, id, mail},
      {wall, text},
      {wall, id, id, job, text, mail},
      {wall, id, file.length, file},
      {wall, text, id},
      {wall, text},
      {id, wall, job},
      {wall, id},
      {id, wall, mail}
    };
    for (int statement = 0; statement < values.length; statement++) {
      execute(prepared.get(statement), values[statement]);
    }
    connection.commit();
    return true;
  }

  private static void execute(PreparedStatement statement, Object[] values) throws SQLException {
    for (int at = 0; at < values.length; at++) {
      statement.setObject(at + 1, values[at]);
    }
    statement.execute();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
