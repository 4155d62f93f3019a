package io.outhire.bench.world;

import com.fasterxml.jackson.databind.JsonNode;
import io.outhire.bench.world.Company.Job;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Founds companies: an account at Lever, and beside it a team whose Admin is Ada, with open jobs
 * that are linked to Lever's postings. Only one team can be founded in a browser so far, hence the
 * SQL; connecting is done by Ada in hers.
 */
public final class Founding {
  private final Records records;
  private final Emulator lever;

  /** Works on a database that Outhire has set up for the demo. */
  public Founding(Records records, Emulator lever) {
    this.records = records;
    this.lever = lever;
  }

  /** Founds one with so many jobs. */
  public Company found(String site, int jobs) throws Exception {
    var _ = lever.post("/accounts", "{\"site\": \"%s\"}".formatted(site));
    List<String> postings = postings(site, jobs);
    UUID team = UUID.randomUUID();
    String session = UUID.randomUUID() + "-" + UUID.randomUUID();
    return records.ask(
        connection -> {
          foundTeam(connection, team, site, session);
          List<Job> open = new ArrayList<>();
          for (String posting : postings) {
            open.add(openJob(connection, team, posting, open.size()));
          }
          return new Company(team, site, session, open);
        });
  }

  /** Has Ada connect the company and choose the person who authorized it. */
  public void connect(Company company, Employer ada) throws Exception {
    ada.connect(lever);
    ada.attribute();
    records.ask(
        connection -> {
          run(
              connection,
              """
              insert into job_link
                (job_id, team_id, connection_id, posting_id, posting_title, linked_at)
              select job.id, job.team_id, connection.id, split_part(job.title, ' ', 2), job.title, now()
              from job_description job
              join connection on connection.team_id = job.team_id
              where job.team_id = ?
              """,
              company.team());
          return company;
        });
  }

  private List<String> postings(String site, int jobs) throws Exception {
    List<String> ids = new ArrayList<>();
    for (JsonNode posting : lever.get("/accounts/" + site + "/company").path("postings")) {
      if (posting.path("state").asText().equals("published") && ids.size() < jobs) {
        ids.add(posting.path("id").asText());
      }
    }
    return ids;
  }

  private static void foundTeam(Connection connection, UUID team, String site, String session)
      throws SQLException {
    run(
        connection,
        "insert into team (id, slug, name, created_at) values (?, ?, ?, now())",
        team,
        site,
        site);
    run(
        connection,
        """
        insert into member (team_id, person_id, role, joined_at)
        select ?, id, 'ADMIN', now() from person where email_canonical = 'ada@acme.test'
        """,
        team);
    run(
        connection,
        """
        insert into session
          (id, token_hash, person_id, team_id, device, created_at, last_seen_at, expires_at)
        select ?, ?, id, ?, '', now(), now(), now() + interval '1 day'
        from person where email_canonical = 'ada@acme.test'
        """,
        UUID.randomUUID(),
        sha256(session),
        team);
  }

  private static Job openJob(Connection connection, UUID team, String posting, int number)
      throws SQLException {
    UUID job = UUID.randomUUID();
    String slug = "job-" + number;
    run(
        connection,
        """
        insert into job_description
          (id, team_id, slug, title, description, workplace, country, state, created_at,
           updated_at, published_at)
        values (?, ?, ?, ?, '<p>Come and bake.</p>', 'ON_SITE', 'GB', 'PUBLISHED', now(), now(), now())
        """,
        job,
        team,
        slug,
        "Job " + posting);
    return new Job(slug, posting);
  }

  static void run(Connection connection, String sql, Object... values) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (int index = 0; index < values.length; index++) {
        statement.setObject(index + 1, values[index]);
      }
      statement.executeUpdate();
    }
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
