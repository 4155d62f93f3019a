package io.outhire.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outhire.common.TeamId;
import io.outhire.db.Database;
import io.outhire.db.MigratedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  private static final TeamId ACME = new TeamId(UUID.randomUUID());
  private static final TeamId OTHER = new TeamId(UUID.randomUUID());
  private static final SecretPlace PLACE =
      new SecretPlace("connection_tokens", "access_token", UUID.randomUUID());
  private static Database database;

  @TempDir private Path directory;
  private Path keyFile;
  private Secrets secrets;

  @BeforeAll
  static void migrate() {
    database = MigratedDatabase.fresh();
  }

  @BeforeEach
  void begin() {
    database.doAcrossTeams(handle -> handle.execute("delete from secret_data_key"));
    keyFile = directory.resolve("data").resolve("secret-key");
    secrets = secrets(Optional.empty());
  }

  private Secrets secrets(Optional<String> key) {
    var opened = new Secrets(new SecretSettings(keyFile, key), database, InstantSource.system());
    opened.open();
    return opened;
  }

  @Test
  void readsWhatItEncryptedAlsoAfterARestart() {
    byte[] encrypted = secrets.encrypt(ACME, PLACE, "a token – ünïcode");

    assertThat(secrets(Optional.empty()).decrypt(ACME, PLACE, encrypted))
        .isEqualTo("a token – ünïcode");
  }

  @Test
  void hidesTheSecretAndEncryptsItDifferentlyEachTime() {
    byte[] once = secrets.encrypt(ACME, PLACE, "a token");
    byte[] twice = secrets.encrypt(ACME, PLACE, "a token");

    assertThat(new String(once, UTF_8)).doesNotContain("a token");
    assertThat(once).isNotEqualTo(twice);
  }

  @Test
  void refusesOneTeamsSecretForAnother() {
    byte[] encrypted = secrets.encrypt(ACME, PLACE, "a token");

    assertThatThrownBy(() -> secrets.decrypt(OTHER, PLACE, encrypted))
        .isInstanceOf(SecretsException.class);
  }

  @Test
  void refusesASecretThatWasMovedToAnotherTableColumnOrRow() {
    byte[] encrypted = secrets.encrypt(ACME, PLACE, "a token");

    assertMoved(encrypted, new SecretPlace("other", PLACE.column(), PLACE.row()));
    assertMoved(encrypted, new SecretPlace(PLACE.table(), "refresh_token", PLACE.row()));
    assertMoved(encrypted, new SecretPlace(PLACE.table(), PLACE.column(), UUID.randomUUID()));
  }

  private void assertMoved(byte[] encrypted, SecretPlace elsewhere) {
    assertThatThrownBy(() -> secrets.decrypt(ACME, elsewhere, encrypted))
        .isInstanceOf(SecretsException.class);
  }

  @Test
  void refusesASecretThatWasChangedOrCutOff() {
    byte[] changed = secrets.encrypt(ACME, PLACE, "a token");
    changed[changed.length - 1] ^= 1;

    assertThatThrownBy(() -> secrets.decrypt(ACME, PLACE, changed))
        .isInstanceOf(SecretsException.class);
    assertThatThrownBy(() -> secrets.decrypt(ACME, PLACE, new byte[3]))
        .isInstanceOf(SecretsException.class);
  }

  @Test
  void makesAKeyFileThatOnlyItsOwnerCanRead() throws IOException {

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile)))
        .isEqualTo("rw-------");
  }

  @Test
  void refusesAKeyFileThatOthersCanRead() throws IOException {
    Files.setPosixFilePermissions(keyFile, PosixFilePermissions.fromString("rw-r-----"));

    assertThatThrownBy(() -> secrets(Optional.empty()))
        .isInstanceOf(SecretsException.class)
        .hasMessageContaining("chmod 600");
  }

  @Test
  void refusesToStartWhenTheKeyIsMissingAndSecretsAreStored() throws IOException {
    secrets.encrypt(ACME, PLACE, "a token");
    Files.delete(keyFile);

    assertThatThrownBy(() -> secrets(Optional.empty()))
        .isInstanceOf(SecretsException.class)
        .hasMessageContaining("The secret key is missing")
        .hasMessageContaining(keyFile.toString());
    assertThat(keyFile).doesNotExist();
  }

  @Test
  void refusesToStartWithAnotherKeyThanTheSecretsNeed() {
    secrets.encrypt(ACME, PLACE, "a token");

    assertThatThrownBy(() -> secrets(Optional.of("k".repeat(40))))
        .isInstanceOf(SecretsException.class)
        .hasMessageContaining("OUTHIRE_SECRET_KEY is not the one");
  }

  @Test
  void takesTheKeyFromTheEnvironmentAndThenMakesNoFile() throws IOException {
    String key = "0123456789abcdef0123456789abcdef";
    forget();
    byte[] encrypted = secrets(Optional.of(key)).encrypt(ACME, PLACE, "a token");

    assertThat(secrets(Optional.of(key)).decrypt(ACME, PLACE, encrypted)).isEqualTo("a token");
    assertThat(keyFile).doesNotExist();
  }

  private void forget() throws IOException {
    database.doAcrossTeams(handle -> handle.execute("delete from secret_data_key"));
    Files.delete(keyFile);
  }

  @Test
  void refusesAKeyThatIsTooShort() {
    assertThatThrownBy(() -> secrets(Optional.of("short")))
        .isInstanceOf(SecretsException.class)
        .hasMessageContaining("at least 32 characters");
  }

  @Test
  void tellsNoKeyInItsSettings() {
    var settings = new SecretSettings(Path.of("x"), Optional.of("k".repeat(40)));

    assertThat(settings.toString()).doesNotContain("kkk");
  }
}
