package io.outhire.careers.guard;

import io.outhire.applications.FormSigning;
import io.outhire.applications.FormToken;
import io.outhire.applications.SpamSign;
import io.outhire.common.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Sends forms past {@link Suspicion} with the limits that the product has. */
@ApplicationScoped
public class SuspicionProbe {
  private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
  private static final EmailAddress ADA = new EmailAddress("ada@example.org");

  @Inject FormSigning signing;

  /**
   * The signs of the last of so many forms from one place.
   *
   * @param seconds how long each was filled in
   * @param signed whether we showed it
   */
  public List<SpamSign> signs(long seconds, boolean signed, String hidden, int times) {
    var suspicion = new Suspicion(signing, () -> "192.0.2.7", () -> NOW, Duration.ofSeconds(2), 30);
    FormToken token = FormToken.next(() -> NOW.minusSeconds(seconds));
    String signature = signed ? suspicion.signature(token, "apply") : "forged";
    List<SpamSign> signs = List.of();
    for (int i = 0; i < times; i++) {
      signs = suspicion.of(token, "apply", signature, hidden, ADA);
    }
    return signs;
  }
}
