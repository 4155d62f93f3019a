package io.outhire.engagement;

import io.outhire.common.TeamId;
import io.outhire.db.CrossesTeams;
import io.outhire.db.Database;
import io.outhire.jobs.JobId;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The keys that travel in mail, by their hashes. */
@ApplicationScoped
class MailedLinks {
  /** Mails that anybody can have sent to one address within {@link #WINDOW}. */
  static final int MOST = 5;

  static final Duration WINDOW = Duration.ofHours(1);

  private final Database database;
  private final InstantSource clock;

  @Inject
  MailedLinks(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Makes a key that works from now on. */
  LinkKey make(TeamId team, ProspectId prospect, LinkPurpose purpose, UUID subject) {
    return make(team, prospect, purpose, subject, List.of());
  }

  /** Makes a key that takes saved jobs along. */
  LinkKey make(TeamId team, ProspectId prospect, List<JobId> jobs) {
    return make(team, prospect, LinkPurpose.SAVED, null, jobs);
  }

  private LinkKey make(
      TeamId team,
      ProspectId prospect,
      LinkPurpose purpose,
      @Nullable UUID subject,
      List<JobId> jobs) {
    LinkKey key = LinkKey.random();
    Instant now = clock.instant();
    database.doInTeam(
        team,
        handle ->
            handle
                .createUpdate(
                    """
                    insert into mailed_link
                      (team_id, token_hash, prospect_id, purpose, subject_id, job_ids, made_at,
                       expires_at)
                    values (:team, :hash, :prospect, :purpose, cast(:subject as uuid), :jobs, :now, :expires)
                    """)
                .bind("team", team.value())
                .bind("hash", key.hash())
                .bind("prospect", prospect.value())
                .bind("purpose", purpose.name())
                .bind("subject", subject)
                .bindArray("jobs", UUID.class, jobs.stream().map(JobId::value).toList())
                .bind("now", now)
                .bind("expires", now.plus(purpose.works()))
                .execute());
    return key;
  }

  /** What this key is for, if it works. */
  Optional<MailedLink> find(TeamId team, LinkKey key) {
    return database.inTeam(
        team,
        handle ->
            handle
                .createQuery(
                    """
                    select purpose, prospect_id, subject_id, job_ids from mailed_link
                     where team_id = :team and token_hash = :hash and expires_at > :now
                    """)
                .bind("team", team.value())
                .bind("hash", key.hash())
                .bind("now", clock.instant())
                .map((row, context) -> link(row))
                .findOne());
  }

  private static MailedLink link(ResultSet row) throws SQLException {
    UUID[] jobs = (UUID[]) row.getArray("job_ids").getArray();
    return new MailedLink(
        LinkPurpose.valueOf(row.getString("purpose")),
        new ProspectId(row.getObject("prospect_id", UUID.class)),
        row.getObject("subject_id", UUID.class),
        Stream.of(jobs).map(JobId::new).toList());
  }

  /** Whether so many mails were asked for this address lately that the next one must wait. */
  boolean tooMany(TeamId team, ProspectId prospect) {
    return database.inTeam(
        team,
        handle ->
            handle
                    .createQuery(
                        """
                        select count(*) from mailed_link
                         where team_id = :team and prospect_id = :prospect and purpose <> 'STOP'
                           and made_at > :since
                        """)
                    .bind("team", team.value())
                    .bind("prospect", prospect.value())
                    .bind("since", clock.instant().minus(WINDOW))
                    .mapTo(Integer.class)
                    .one()
                >= MOST);
  }

  /** Deletes what works no longer. */
  @CrossesTeams("a link expires whatever team it is of")
  void deleteExpired() {
    database.doAcrossTeams(
        handle ->
            handle
                .createUpdate("delete from mailed_link where expires_at <= :now")
                .bind("now", clock.instant())
                .execute());
  }
}
