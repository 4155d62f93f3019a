package io.outhire.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The hidden field that shows that a form came from a page of ours (docs/adr/0006). It is derived
 * from the session's key, or for somebody not signed in from a random cookie that is set when the
 * first form is shown; pages without a form set none.
 *
 * <p>Each page carries it under a fresh mask, so that its bytes cannot be found out from the length
 * of compressed pages (BREACH).
 */
@RequestScoped
@Named("csrf")
public class FormToken {
  /** The field's name, and with {@code X-} before it the header's of a script's request. */
  static final String FIELD = "csrf-token";

  private static final String COOKIE = "outhire-form";
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Cookies cookies;
  private final SessionCookie session;
  private Optional<String> made = Optional.empty();

  @Inject
  FormToken(Cookies cookies, SessionCookie session) {
    this.cookies = cookies;
    this.session = session;
  }

  /** The name of the field. */
  public String getParameterName() {
    return FIELD;
  }

  /** The field's value for the page that is being written. */
  public String getToken() {
    byte[] mask = random();
    byte[] secret = derived(seed());
    byte[] both = new byte[2 * BYTES];
    for (int i = 0; i < BYTES; i++) {
      both[i] = mask[i];
      both[BYTES + i] = (byte) (mask[i] ^ secret[i]);
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
  }

  /** Whether a form's value belongs to this browser. */
  boolean isRight(String sent) {
    byte[] both;
    try {
      both = Base64.getUrlDecoder().decode(sent);
    } catch (IllegalArgumentException garbled) {
      return false;
    }
    if (both.length != 2 * BYTES) {
      return false;
    }
    byte[] secret = new byte[BYTES];
    for (int i = 0; i < BYTES; i++) {
      secret[i] = (byte) (both[i] ^ both[BYTES + i]);
    }
    return seeds().anyMatch(seed -> MessageDigest.isEqual(secret, derived(seed)));
  }

  /** Both count: a form may have been opened before its reader signed in, or out. */
  private Stream<String> seeds() {
    return Stream.concat(
        session.read().map(key -> key.value()).stream(), cookies.get(COOKIE).stream());
  }

  private String seed() {
    return seeds().findFirst().or(() -> made).orElseGet(this::newSeed);
  }

  private String newSeed() {
    String seed = Base64.getUrlEncoder().withoutPadding().encodeToString(random());
    cookies.set(COOKIE, seed);
    made = Optional.of(seed);
    return seed;
  }

  private static byte[] random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  /** One way: who reads a page learns nothing of the session's key. */
  private static byte[] derived(String seed) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(("outhire form token " + seed).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }
}
