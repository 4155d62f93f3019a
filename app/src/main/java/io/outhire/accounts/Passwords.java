package io.outhire.accounts;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Hashes passwords with Argon2id at OWASP's floor (19 MiB, two passes) and keeps the hash as a PHC
 * string, which names its own cost, so that the cost can be raised later.
 */
@Singleton
class Passwords {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int MEMORY_KIB = 19_456;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final Pattern PHC =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d)\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

  /** Virtual threads would otherwise hash without end, 19 MiB apiece. */
  private final Semaphore atOnce =
      new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

  /**
   * Stands in where there is nobody, so that an unknown address takes as long as a known one. No
   * password has it, and nobody hashed anything for it while Outhire was starting.
   */
  private final String nobodys = phc(random(SALT_BYTES), random(HASH_BYTES));

  /** The PHC string of a password under a fresh salt. */
  String hash(String password) {
    byte[] salt = random(SALT_BYTES);
    return phc(salt, argon2(password, salt, MEMORY_KIB, PASSES, LANES, HASH_BYTES));
  }

  private static String phc(byte[] salt, byte[] hash) {
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(MEMORY_KIB, PASSES, LANES, base64(salt), base64(hash));
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  /** Whether the password is the one behind the hash; always a full hash of work. */
  boolean matches(String password, Optional<String> phc) {
    Matcher parts = PHC.matcher(phc.orElse(nobodys));
    if (!parts.matches()) {
      throw new IllegalStateException("a stored password hash cannot be read");
    }
    byte[] expected = Base64.getDecoder().decode(parts.group(5));
    byte[] actual =
        argon2(
            password,
            Base64.getDecoder().decode(parts.group(4)),
            Integer.parseInt(parts.group(1)),
            Integer.parseInt(parts.group(2)),
            Integer.parseInt(parts.group(3)),
            expected.length);
    return MessageDigest.isEqual(expected, actual) && phc.isPresent();
  }

  private byte[] argon2(
      String password, byte[] salt, int memoryKib, int passes, int lanes, int length) {
    Argon2Parameters parameters =
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memoryKib)
            .withIterations(passes)
            .withParallelism(lanes)
            .withSalt(salt)
            .build();
    byte[] hash = new byte[length];
    atOnce.acquireUninterruptibly();
    try {
      var argon2 = new Argon2BytesGenerator();
      argon2.init(parameters);
      argon2.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
    } finally {
      atOnce.release();
    }
    return hash;
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }
}
