package io.outhire.bench.load;

import io.outhire.bench.world.Records;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.UUID;

/** Members who are signed in without anybody typing a password. */
public final class Members {
  private Members() {}

  /** Signs Ada in to this team as its Admin; answers the key for the cookie {@code outhire}. */
  public static String signIn(Records records, String team) throws SQLException, IOException {
    String key = UUID.randomUUID() + "-" + UUID.randomUUID();
    var _ =
        records.ask(
            connection -> {
              try (var member =
                      connection.prepareStatement(
                          """
                          insert into member (team_id, person_id, role, joined_at)
                          select team.id, person.id, 'ADMIN', now() from team, person
                          where team.slug = ? and email_canonical = 'ada@acme.test'
                          on conflict do nothing
                          """);
                  var session =
                      connection.prepareStatement(
                          """
                          insert into session
                            (id, token_hash, person_id, team_id, device, created_at, last_seen_at, expires_at)
                          select gen_random_uuid(), ?, person.id, team.id, '', now(), now(),
                            now() + interval '1 day'
                          from person, team
                          where email_canonical = 'ada@acme.test' and team.slug = ?
                          """)) {
                member.setString(1, team);
                member.executeUpdate();
                session.setBytes(1, sha256(key));
                session.setString(2, team);
                return session.executeUpdate();
              }
            });
    return key;
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
