package io.outhire.db.embedded;

import static io.outhire.db.embedded.EmbeddedPostgresException.Reason.FAILED;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The random passwords of the two roles, kept in a file that only its owner can read. */
record Passwords(String owner, String app) {
  private static final String FILE_NAME = "passwords";
  private static final int BYTES = 24;

  static boolean areKeptIn(Path directory) {
    return Files.exists(directory.resolve(FILE_NAME));
  }

  /** New ones, on disk before anything depends on them. */
  static Passwords create(Path directory) throws IOException {
    var random = new SecureRandom();
    var passwords = new Passwords(random(random), random(random));
    OwnFiles.replace(
        directory.resolve(FILE_NAME),
        "owner=%s%napp=%s%n".formatted(passwords.owner, passwords.app));
    return passwords;
  }

  static Passwords read(Path directory) throws IOException {
    var file = directory.resolve(FILE_NAME);
    var kept = new Properties();
    kept.load(new StringReader(Files.readString(file)));
    var owner = kept.getProperty("owner");
    var app = kept.getProperty("app");
    if (owner == null || app == null) {
      throw new EmbeddedPostgresException(
          FAILED, file + " is damaged; delete it and new passwords are set at the next start.");
    }
    return new Passwords(owner, app);
  }

  private static String random(SecureRandom random) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public String toString() {
    return "Passwords";
  }
}
