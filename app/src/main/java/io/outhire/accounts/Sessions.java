package io.outhire.accounts;

import io.outhire.common.EmailAddress;
import io.outhire.common.Slug;
import io.outhire.common.TeamId;
import io.outhire.common.TimeOrderedIds;
import io.outhire.db.CrossesTeams;
import io.outhire.db.Database;
import io.outhire.words.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who is signed in where. A session ends after three days without use, thirty days after its
 * beginning, when it is revoked, when the password changes elsewhere and when its person leaves the
 * team.
 */
@ApplicationScoped
@CrossesTeams("a session is found by its key; which team it is for stands in it")
public class Sessions {
  /** How long a session lives without being used. */
  public static final Duration IDLE = Duration.ofDays(3);

  /** How long it lives at most. */
  public static final Duration LONGEST = Duration.ofDays(30);

  /** How exact "last seen" is: a write for every click would be one too many. */
  private static final Duration EXACTNESS = Duration.ofMinutes(1);

  private static final String WITH_PERSON_AND_TEAM =
      """
      select s.id, s.device, s.created_at, s.last_seen_at, p.id as person_id, p.email, p.name,
        t.id as team_id, t.slug, t.name as team_name, t.language as team_language, m.role
      from session s
      join person p on p.id = s.person_id
      join team t on t.id = s.team_id
      join member m on m.team_id = s.team_id and m.person_id = s.person_id
      where s.expires_at > :now and s.last_seen_at > :idleSince
      """;

  private final Database database;
  private final InstantSource clock;

  @Inject
  Sessions(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Begins a session and answers its key, which is not kept. */
  public SecretToken begin(PersonId person, TeamId team, String userAgent) {
    SecretToken token = SecretToken.random();
    Instant now = clock.instant();
    database.doAcrossTeams(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into session
                      (id, token_hash, person_id, team_id, device, created_at, last_seen_at, expires_at)
                    values (:id, :hash, :person, :team, :device, :now, :now, :expires)
                    """)
                .bind("id", TimeOrderedIds.next(clock))
                .bind("hash", token.hash())
                .bind("person", person.value())
                .bind("team", team.value())
                .bind("device", Device.of(userAgent))
                .bind("now", now)
                .bind("expires", now.plus(LONGEST))
                .execute());
    return token;
  }

  /** The living session of this key, which counts as seen now. */
  public Optional<Session> find(SecretToken token) {
    Instant now = clock.instant();
    Optional<Session> found =
        database.acrossTeams(
            handle ->
                handle
                    .createQuery(WITH_PERSON_AND_TEAM + " and s.token_hash = :hash")
                    .bind("now", now)
                    .bind("idleSince", now.minus(IDLE))
                    .bind("hash", token.hash())
                    .map((row, context) -> session(row))
                    .findOne());
    found
        .filter(session -> session.lastSeen().isBefore(now.minus(EXACTNESS)))
        .ifPresent(session -> touch(session.id(), now));
    return found;
  }

  private void touch(UUID session, Instant now) {
    database.doAcrossTeams(
        handle ->
            handle
                .createUpdate("update session set last_seen_at = :now where id = :id")
                .bind("now", now)
                .bind("id", session)
                .execute());
  }

  /** All living sessions of a person, the last used first. */
  public List<Session> of(PersonId person) {
    Instant now = clock.instant();
    return database.acrossTeams(
        handle ->
            handle
                .createQuery(
                    WITH_PERSON_AND_TEAM
                        + " and s.person_id = :person order by s.last_seen_at desc")
                .bind("now", now)
                .bind("idleSince", now.minus(IDLE))
                .bind("person", person.value())
                .map((row, context) -> session(row))
                .list());
  }

  /** Looks at another of the person's teams; false when they are not in it. */
  public boolean switchTeam(Session session, TeamId team) {
    return 1
        == database.<Integer>acrossTeams(
            handle ->
                handle
                    .createUpdate(
                        """
                        update session s set team_id = :team where s.id = :id and exists (
                          select 1 from member m
                          where m.team_id = :team and m.person_id = s.person_id)
                        """)
                    .bind("team", team.value())
                    .bind("id", session.id())
                    .execute());
  }

  /** Ends the session of this key, if there is one. */
  public void end(SecretToken token) {
    database.doAcrossTeams(
        handle ->
            handle
                .createUpdate("delete from session where token_hash = :hash")
                .bind("hash", token.hash())
                .execute());
  }

  /** Ends one of the person's own sessions. */
  public void end(PersonId person, UUID session) {
    database.doAcrossTeams(
        handle ->
            handle
                .createUpdate("delete from session where id = :id and person_id = :person")
                .bind("id", session)
                .bind("person", person.value())
                .execute());
  }

  /** Ends all sessions of a person but this one. */
  public void endOthers(PersonId person, UUID kept) {
    database.doAcrossTeams(
        handle ->
            handle
                .createUpdate("delete from session where person_id = :person and id <> :kept")
                .bind("person", person.value())
                .bind("kept", kept)
                .execute());
  }

  /** Ends every session of a person. */
  void endAll(PersonId person) {
    database.doAcrossTeams(
        handle ->
            handle
                .createUpdate("delete from session where person_id = :person")
                .bind("person", person.value())
                .execute());
  }

  /** Ends the sessions in which a person looks at this team. */
  void endInTeam(TeamId team, PersonId person) {
    database.doInTeam(
        team,
        handle ->
            handle
                .createUpdate("delete from session where person_id = :person and team_id = :team")
                .bind("person", person.value())
                .bind("team", team.value())
                .execute());
  }

  /** Deletes what has expired; it is no longer found anyway. */
  void deleteExpired() {
    Instant now = clock.instant();
    database.doAcrossTeams(
        handle ->
            handle
                .createUpdate(
                    "delete from session where expires_at <= :now or last_seen_at <= :idleSince")
                .bind("now", now)
                .bind("idleSince", now.minus(IDLE))
                .execute());
  }

  private static Session session(ResultSet row) throws SQLException {
    return new Session(
        row.getObject("id", UUID.class),
        new Person(
            new PersonId(row.getObject("person_id", UUID.class)),
            new EmailAddress(row.getString("email")),
            row.getString("name")),
        new Team(
            new TeamId(row.getObject("team_id", UUID.class)),
            new Slug(row.getString("slug")),
            row.getString("team_name"),
            Language.of(row.getString("team_language")).orElse(Language.ENGLISH)),
        Role.valueOf(row.getString("role")),
        row.getString("device"),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("last_seen_at").toInstant());
  }
}
