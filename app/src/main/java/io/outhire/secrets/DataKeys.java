package io.outhire.secrets;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import io.outhire.db.CrossesTeams;
import io.outhire.db.Database;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The table of data keys: made at first need, unwrapped with the master key. */
@CrossesTeams("data keys serve every team; each ciphertext is bound to its team by other means")
final class DataKeys {
  private static final byte[] WRAPPING =
      "outhire data key".getBytes(java.nio.charset.StandardCharsets.UTF_8);
  private static final int KEY_BYTES = 32;

  private final Database database;
  private final InstantSource clock;

  DataKeys(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The master key that the stored data keys need, found or, if nothing is stored yet, made. */
  MasterKey master(SecretSettings settings) {
    List<Row> rows = rows();
    Optional<MasterKey> found = MasterKey.find(settings);
    if (rows.isEmpty()) {
      return found.orElseGet(() -> MasterKey.create(settings.keyFile()));
    }
    MasterKey master = found.orElseThrow(() -> missing(settings));
    byte[] check = check(master);
    for (Row row : rows) {
      if (!MessageDigest.isEqual(check, row.check)) {
        throw wrong(settings);
      }
    }
    return master;
  }

  /** Every data key by its id; makes the first if there is none. */
  NavigableMap<Integer, Aead> open(MasterKey master) throws GeneralSecurityException {
    Aead wrapping = new AesGcmJce(master.derive("wrap data keys"));
    if (rows().isEmpty()) {
      insertFirst(wrapping, check(master));
    }
    NavigableMap<Integer, Aead> keys = new TreeMap<>();
    for (Row row : rows()) {
      keys.put(row.id, new AesGcmJce(wrapping.decrypt(row.wrapped, WRAPPING)));
    }
    return keys;
  }

  private void insertFirst(Aead wrapping, byte[] check) throws GeneralSecurityException {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    byte[] wrapped = wrapping.encrypt(key, WRAPPING);
    database.doAcrossTeams(
        handle ->
            handle.execute(
                """
                insert into secret_data_key (id, wrapped, master_check, created_at)
                values (1, ?, ?, ?) on conflict do nothing
                """,
                wrapped,
                check,
                clock.instant()));
  }

  private List<Row> rows() {
    return database.acrossTeams(
        handle ->
            handle
                .createQuery("select id, wrapped, master_check from secret_data_key order by id")
                .map(
                    (row, context) ->
                        new Row(
                            row.getInt("id"),
                            row.getBytes("wrapped"),
                            row.getBytes("master_check")))
                .list());
  }

  private static byte[] check(MasterKey master) {
    return master.derive("recognise the master key");
  }

  private static SecretsException missing(SecretSettings settings) {
    return new SecretsException(
        "The secret key is missing: tokens are stored that only it can read. Put %s back from where it is kept, or set OUTHIRE_SECRET_KEY"
            .formatted(settings.keyFile()));
  }

  private static SecretsException wrong(SecretSettings settings) {
    return new SecretsException(
        "The secret key in %s is not the one that the stored tokens were encrypted with. Put the right one back"
            .formatted(
                settings.key().isPresent() ? "OUTHIRE_SECRET_KEY" : settings.keyFile().toString()));
  }

  @SuppressWarnings("ArrayRecordComponent") // read once and never compared
  private record Row(int id, byte[] wrapped, byte[] check) {}
}
