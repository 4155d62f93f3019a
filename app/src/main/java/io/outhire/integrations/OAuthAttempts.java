package io.outhire.integrations;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.outhire.common.TeamId;
import io.outhire.db.Database;
import io.outhire.integrations.Connection.ConnectedBy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.UUID;

/**
 * The table {@code oauth_attempt}: which state was given to which session, for which provider. A
 * state serves once, within ten minutes, and only the session that it was given to; so nobody can
 * be made to finish a consent that somebody else began.
 */
@ApplicationScoped
class OAuthAttempts {
  static final Duration LIFE = Duration.ofMinutes(10);
  private static final Duration KEPT = Duration.ofDays(1);

  private final Database database;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  @Inject
  OAuthAttempts(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** What became of a state that came back. */
  enum Verdict {
    GOOD,
    FOREIGN,
    USED,
    EXPIRED
  }

  /** Begins an attempt and answers its state, of 256 random bits; only a hash of it is kept. */
  String begin(TeamId team, ConnectedBy who, UUID session, String provider) {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    String state = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Instant now = clock.instant();
    database.doInTeam(
        team,
        handle -> {
          handle
              .createUpdate(
                  "delete from oauth_attempt where team_id = :team and expires_at < :longAgo")
              .bind("team", team.value())
              .bind("longAgo", now.minus(KEPT))
              .execute();
          handle
              .createUpdate(
                  """
                  insert into oauth_attempt
                    (state_hash, team_id, person_id, session_id, provider, expires_at)
                  values (:hash, :team, :person, :session, :provider, :expiresAt)
                  """)
              .bind("hash", hash(state))
              .bind("team", team.value())
              .bind("person", who.personId())
              .bind("session", session)
              .bind("provider", provider)
              .bind("expiresAt", now.plus(LIFE))
              .execute();
        });
    return state;
  }

  /** Uses up the state that came back, and says whether it was good. */
  Verdict use(TeamId team, ConnectedBy who, UUID session, String provider, String state) {
    Instant now = clock.instant();
    return database.inTeam(
        team,
        handle -> {
          var found =
              handle
                  .createQuery(
                      """
                      select used_at is not null as used, expires_at <= :now as expired
                      from oauth_attempt
                      where state_hash = :hash and team_id = :team and person_id = :person
                        and session_id = :session and provider = :provider
                      for update
                      """)
                  .bind("now", now)
                  .bind("hash", hash(state))
                  .bind("team", team.value())
                  .bind("person", who.personId())
                  .bind("session", session)
                  .bind("provider", provider)
                  .map((row, context) -> verdict(row.getBoolean("used"), row.getBoolean("expired")))
                  .findOne();
          handle
              .createUpdate(
                  """
                  update oauth_attempt set used_at = coalesce(used_at, :now)
                  where state_hash = :hash and team_id = :team and session_id = :session
                  """)
              .bind("now", now)
              .bind("hash", hash(state))
              .bind("team", team.value())
              .bind("session", session)
              .execute();
          return found.orElse(Verdict.FOREIGN);
        });
  }

  private static Verdict verdict(boolean used, boolean expired) {
    if (used) {
      return Verdict.USED;
    }
    return expired ? Verdict.EXPIRED : Verdict.GOOD;
  }

  private static byte[] hash(String state) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(state.getBytes(US_ASCII));
    } catch (GeneralSecurityException unavailable) {
      throw new IllegalStateException(unavailable);
    }
  }
}
