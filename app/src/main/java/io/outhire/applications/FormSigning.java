package io.outhire.applications;

import io.outhire.db.CrossesTeams;
import io.outhire.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Signs the forms that we show, so that a form made up by a program can be told from ours. */
@ApplicationScoped
public class FormSigning {
  private static final String HMAC = "HmacSHA256";
  private static final int KEY_BYTES = 32;

  private final Database database;
  private volatile @Nullable SecretKeySpec key;

  @Inject
  FormSigning(Database database) {
    this.database = database;
  }

  /**
   * The signature of a form.
   *
   * @param subject what the form is for; a signature is good for that alone
   */
  public String sign(FormToken token, String subject) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key());
      byte[] signed =
          mac.doFinal((token.value() + "\n" + subject).getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has HMAC", impossible);
    }
  }

  /** Whether we signed this form for that. */
  public boolean isOurs(FormToken token, String subject, String signature) {
    return MessageDigest.isEqual(
        sign(token, subject).getBytes(StandardCharsets.US_ASCII),
        signature.getBytes(StandardCharsets.UTF_8));
  }

  private SecretKeySpec key() {
    SecretKeySpec known = key;
    if (known == null) {
      known = new SecretKeySpec(stored(), HMAC);
      key = known;
    }
    return known;
  }

  /**
   * The first node that asks makes it. Stored as it is: a hash could sign nothing, and whoever can
   * read the table can read the applications. All the key is good for is to send spam that looks
   * less like it (docs/adr/0032).
   */
  @CrossesTeams("one key signs the forms of all teams")
  private byte[] stored() {
    byte[] fresh = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(fresh);
    return database.acrossTeams(
        handle -> {
          handle.execute("insert into form_key (key) values (?) on conflict do nothing", fresh);
          return handle.select("select key from form_key").mapTo(byte[].class).one();
        });
  }
}
