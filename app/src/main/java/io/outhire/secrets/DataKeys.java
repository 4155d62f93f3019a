package io.outhire.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

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
  private static final byte[] WRAPPING = "outhire data key".getBytes(UTF_8);
  private static final int KEY_BYTES = 32;

  private final Database database;
  private final InstantSource clock;

  DataKeys(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * The wrapped data keys, at least one, after a look at whether the master key can unwrap them.
   * Makes the first one, committed on its own: it must not be undone with what it encrypts.
   */
  Wrapped load(SecretSettings settings) throws GeneralSecurityException {
    List<Row> rows = rows();
    Optional<MasterKey> found = MasterKey.find(settings);
    if (!rows.isEmpty()) {
      MasterKey master = found.orElseThrow(() -> missing(settings));
      return new Wrapped(master, checked(rows, master, settings));
    }
    MasterKey master = found.orElseGet(() -> MasterKey.create(settings.keyFile()));
    insertFirst(master);
    return new Wrapped(master, checked(rows(), master, settings));
  }

  private static List<Row> checked(List<Row> rows, MasterKey master, SecretSettings settings) {
    byte[] check = check(master);
    if (!rows.stream().allMatch(row -> MessageDigest.isEqual(check, row.check))) {
      throw wrong(settings);
    }
    return rows;
  }

  private void insertFirst(MasterKey master) throws GeneralSecurityException {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    byte[] wrapped = wrapping(master).encrypt(key, WRAPPING);
    database.doAcrossTeams(
        handle ->
            handle.execute(
                """
                insert into secret_data_key (id, wrapped, master_check, created_at)
                values (1, ?, ?, ?) on conflict do nothing
                """,
                wrapped,
                check(master),
                clock.instant()));
  }

  private static Aead wrapping(MasterKey master) throws GeneralSecurityException {
    return new AesGcmJce(master.derive("wrap data keys"));
  }

  /** Data keys as they are stored, and what unwraps them. */
  record Wrapped(MasterKey master, List<Row> rows) {
    /** Every data key by its id. This is what loads the ciphers. */
    NavigableMap<Integer, Aead> unwrap() throws GeneralSecurityException {
      Aead wrapping = wrapping(master);
      NavigableMap<Integer, Aead> keys = new TreeMap<>();
      for (Row row : rows) {
        keys.put(row.id, new AesGcmJce(wrapping.decrypt(row.wrapped, WRAPPING)));
      }
      return keys;
    }
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
  record Row(int id, byte[] wrapped, byte[] check) {}
}
