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

/** Who has been asked to join and has not answered yet. */
@ApplicationScoped
public class Invitations {
  /** How long a link works. */
  public static final Duration VALID = Duration.ofDays(7);

  private static final String WITH_TEAM =
      """
      select i.id, i.email, i.name, i.role, i.expires_at, t.id as team_id, t.slug, t.name as team_name, t.language as team_language
      from invitation i join team t on t.id = i.team_id
      where i.ended_at is null
      """;

  private final Database database;
  private final InstantSource clock;

  @Inject
  Invitations(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The team's open invitations, the youngest first; those that have expired too. */
  public List<Invitation> open(TeamId team) {
    return database.inTeam(
        team,
        handle ->
            handle
                .createQuery(WITH_TEAM + " and i.team_id = :team order by i.created_at desc")
                .bind("team", team.value())
                .map((row, context) -> invitation(row))
                .list());
  }

  /** One of the team's open invitations. */
  public Optional<Invitation> find(TeamId team, InvitationId id) {
    return open(team).stream().filter(invitation -> invitation.id().equals(id)).findFirst();
  }

  /** The invitation whose link carries this key, while it is open and has not expired. */
  @CrossesTeams("whoever follows the link knows no team yet")
  public Optional<Invitation> byToken(SecretToken token) {
    return database.acrossTeams(
        handle ->
            handle
                .createQuery(WITH_TEAM + " and i.token_hash = :hash and i.expires_at > :now")
                .bind("hash", token.hash())
                .bind("now", clock.instant())
                .map((row, context) -> invitation(row))
                .findOne());
  }

  /** Stores an invitation in place of an earlier open one to the same address. */
  SecretToken store(TeamId team, PersonId by, EmailAddress email, String name, Role role) {
    SecretToken token = SecretToken.random();
    Instant now = clock.instant();
    database.doInTeam(
        team,
        handle -> {
          handle
              .createUpdate(
                  """
                  update invitation set ended_at = :now, ending = 'REVOKED'
                  where team_id = :team and email_canonical = :canonical and ended_at is null
                  """)
              .bind("now", now)
              .bind("team", team.value())
              .bind("canonical", email.canonical())
              .execute();
          handle
              .createUpdate(
                  """
                  insert into invitation (id, team_id, email, email_canonical, name, role, token_hash,
                    invited_by, created_at, expires_at)
                  values (:id, :team, :email, :canonical, :name, :role, :hash, :by, :now, :expires)
                  """)
              .bind("id", TimeOrderedIds.next(clock))
              .bind("team", team.value())
              .bind("email", email.value())
              .bind("canonical", email.canonical())
              .bind("name", name)
              .bind("role", role.name())
              .bind("hash", token.hash())
              .bind("by", by.value())
              .bind("now", now)
              .bind("expires", now.plus(VALID))
              .execute();
        });
    return token;
  }

  /** Takes an open invitation back; its link stops working. */
  public void revoke(TeamId team, InvitationId id) {
    end(team, id, "REVOKED");
  }

  /** Notes that it was answered; false when somebody else was faster. */
  boolean accept(Invitation invitation) {
    return end(invitation.team().id(), invitation.id(), "ACCEPTED") == 1;
  }

  private int end(TeamId team, InvitationId id, String ending) {
    return database.<Integer>inTeam(
        team,
        handle ->
            handle
                .createUpdate(
                    """
                    update invitation set ended_at = :now, ending = :ending
                    where team_id = :team and id = :id and ended_at is null
                    """)
                .bind("now", clock.instant())
                .bind("ending", ending)
                .bind("team", team.value())
                .bind("id", id.value())
                .execute());
  }

  private static Invitation invitation(ResultSet row) throws SQLException {
    return new Invitation(
        new InvitationId(row.getObject("id", UUID.class)),
        new Team(
            new TeamId(row.getObject("team_id", UUID.class)),
            new Slug(row.getString("slug")),
            row.getString("team_name"),
            Language.of(row.getString("team_language")).orElse(Language.ENGLISH)),
        new EmailAddress(row.getString("email")),
        row.getString("name"),
        Role.valueOf(row.getString("role")),
        row.getTimestamp("expires_at").toInstant());
  }
}
