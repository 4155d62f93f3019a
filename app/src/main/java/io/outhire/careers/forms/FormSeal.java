package io.outhire.careers.forms;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs when a form was shown, so that nobody can make the time up: eight bytes of milliseconds and
 * an HMAC-SHA-256 over them and the form's name. It names no browser and is no secret.
 *
 * @param key 32 bytes that all nodes share
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record FormSeal(byte[] key) {
  private static final int SIGNATURE = 32;

  /** The seal of a form that is shown at this moment. */
  public String seal(String form, Instant shown) {
    ByteBuffer whole = ByteBuffer.allocate(Long.BYTES + SIGNATURE).putLong(shown.toEpochMilli());
    whole.put(signature(form, shown.toEpochMilli()));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(whole.array());
  }

  /** When the form was shown; nothing if the seal is not ours or another form's. */
  public Optional<Instant> open(String form, String seal) {
    byte[] whole;
    try {
      whole = Base64.getUrlDecoder().decode(seal);
    } catch (IllegalArgumentException garbled) {
      return Optional.empty();
    }
    if (whole.length != Long.BYTES + SIGNATURE) {
      return Optional.empty();
    }
    long shown = ByteBuffer.wrap(whole).getLong();
    byte[] signature = Arrays.copyOfRange(whole, Long.BYTES, whole.length);
    return MessageDigest.isEqual(signature, signature(form, shown))
        ? Optional.of(Instant.ofEpochMilli(shown))
        : Optional.empty();
  }

  private byte[] signature(String form, long shown) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      mac.update(ByteBuffer.allocate(Long.BYTES).putLong(shown).array());
      return mac.doFinal(form.getBytes(UTF_8));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every Java has HmacSHA256", missing);
    }
  }

  @Override
  public String toString() {
    return "FormSeal[…]";
  }
}
