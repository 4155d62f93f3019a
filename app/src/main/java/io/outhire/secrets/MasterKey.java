package io.outhire.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The key that wraps all others; it lies in a file or the environment, never in the database. */
final class MasterKey {
  private static final int SHORTEST = 32;
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private final byte[] text;

  private MasterKey(String text, String from) {
    if (text.strip().length() < SHORTEST) {
      throw new SecretsException(
          "%s is too short: a secret key has at least %d characters".formatted(from, SHORTEST));
    }
    this.text = text.strip().getBytes(UTF_8);
  }

  /** The key that the settings give, or the file's; empty when the file does not exist. */
  static Optional<MasterKey> find(SecretSettings settings) {
    if (settings.key().isPresent()) {
      return settings.key().map(key -> new MasterKey(key, "OUTHIRE_SECRET_KEY"));
    }
    return Files.exists(settings.keyFile())
        ? Optional.of(read(settings.keyFile()))
        : Optional.empty();
  }

  /** The key of a file that did not exist before, or of the one that another process just made. */
  static MasterKey create(Path file) {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    String text = Base64.getEncoder().encodeToString(random);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      var mode = PosixFilePermissions.asFileAttribute(OWNER_ONLY);
      try (var channel = Files.newByteChannel(file, options, mode)) {
        channel.write(ByteBuffer.wrap((text + "\n").getBytes(UTF_8)));
      }
      return new MasterKey(text, file.toString());
    } catch (FileAlreadyExistsException otherProcess) {
      return read(file);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** 32 bytes for one purpose; knowing them tells nothing of the key or of other purposes. */
  byte[] derive(String purpose) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(text, "HmacSHA256"));
      return mac.doFinal(purpose.getBytes(UTF_8));
    } catch (GeneralSecurityException unavailable) {
      throw new IllegalStateException(unavailable);
    }
  }

  private static MasterKey read(Path file) {
    try {
      refuseIfOthersCanRead(file);
      return new MasterKey(Files.readString(file), file.toString());
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static void refuseIfOthersCanRead(Path file) throws IOException {
    if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
      throw new SecretsException(
          "%s can be read or written by others: give it mode 0600 (chmod 600), and consider the key known"
              .formatted(file));
    }
  }
}
