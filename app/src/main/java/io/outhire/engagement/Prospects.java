package io.outhire.engagement;

import io.outhire.common.EmailAddress;
import io.outhire.common.TeamId;
import io.outhire.common.TimeOrderedIds;
import io.outhire.db.CrossesTeams;
import io.outhire.db.Database;
import io.outhire.words.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.UUID;

/** The people who saved, asked or subscribed, by e-mail address. */
@ApplicationScoped
class Prospects {
  private final Database database;
  private final InstantSource clock;

  @Inject
  Prospects(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * The person with this address, made if unknown. Locks them until the transaction ends, so that
   * what is counted of them is counted one after the other.
   */
  ProspectId recognise(TeamId team, EmailAddress email, Language language) {
    return database.inTeam(
        team,
        handle ->
            handle
                .createQuery(
                    """
                    insert into prospect (team_id, id, email, language, first_seen_at)
                    values (:team, :id, :email, :language, :now)
                    on conflict (team_id, email) do update set email = excluded.email
                    returning id
                    """)
                .bind("team", team.value())
                .bind("id", TimeOrderedIds.next(clock))
                .bind("email", email.canonical())
                .bind("language", language.code())
                .bind("now", clock.instant())
                .mapTo(UUID.class)
                .map(ProspectId::new)
                .one());
  }

  /** The address is theirs; locks them until the transaction ends. */
  void confirm(TeamId team, ProspectId prospect) {
    database.doInTeam(
        team,
        handle ->
            handle
                .createUpdate(
                    """
                    update prospect set confirmed_at = coalesce(confirmed_at, :now)
                     where team_id = :team and id = :id
                    """)
                .bind("now", clock.instant())
                .bind("team", team.value())
                .bind("id", prospect.value())
                .execute());
  }

  /** Where mail reaches them. */
  EmailAddress email(TeamId team, ProspectId prospect) {
    return database.inTeam(
        team,
        handle ->
            handle
                .createQuery("select email from prospect where team_id = :team and id = :id")
                .bind("team", team.value())
                .bind("id", prospect.value())
                .mapTo(String.class)
                .map(EmailAddress::new)
                .one());
  }

  /** Forgets somebody with everything that is theirs; what was published stays without them. */
  void forget(TeamId team, EmailAddress email) {
    database.doInTeam(
        team,
        handle ->
            handle
                .createUpdate("delete from prospect where team_id = :team and email = :email")
                .bind("team", team.value())
                .bind("email", email.canonical())
                .execute());
  }

  /** Deletes those of whom nothing is left. */
  @CrossesTeams("whom nothing belongs to is forgotten, whatever team it was")
  void deleteEmpty() {
    database.doAcrossTeams(
        handle ->
            handle.execute(
                """
                delete from prospect p
                 where not exists (select from mailed_link l
                                    where l.team_id = p.team_id and l.prospect_id = p.id)
                   and not exists (select from saved_job s
                                    where s.team_id = p.team_id and s.prospect_id = p.id)
                   and not exists (select from question q
                                    where q.team_id = p.team_id and q.prospect_id = p.id)
                   and not exists (select from subscription u
                                    where u.team_id = p.team_id and u.prospect_id = p.id)
                """));
  }
}
