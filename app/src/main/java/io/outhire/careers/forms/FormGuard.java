package io.outhire.careers.forms;

import io.outhire.web.Asking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells people from programs without asking anybody else: a trap field, the time it took, a signed
 * token and a quota for each network. Whoever is doubted sees the form again with all they typed: a
 * person sends it again, a program seldom does.
 */
@ApplicationScoped
public class FormGuard {
  /** Nobody reads and fills in a form in less. */
  static final Duration FASTEST = Duration.ofSeconds(2);

  static final Duration LONGEST = Duration.ofDays(1);

  private final FormSeal seal;
  private final FormQuota quota;
  private final Asking asking;
  private final InstantSource clock;

  @Inject
  FormGuard(FormSeal seal, FormQuota quota, Asking asking, InstantSource clock) {
    this.seal = seal;
    this.quota = quota;
    this.asking = asking;
    this.clock = clock;
  }

  /**
   * The value of the hidden field {@code form}, for a form that is shown now.
   *
   * @param form names the form, such as its address
   */
  public String token(String form) {
    return seal.seal(form, clock.instant());
  }

  /** The token to show again: the one that was sent, while it is good, so that its time counts. */
  public String tokenAgain(String form, @Nullable String sent) {
    return shown(form, sent).isPresent() ? String.valueOf(sent) : token(form);
  }

  /**
   * Whether a program may have sent the form. Counts it.
   *
   * @param sent the hidden field
   * @param trap the field that people do not see
   */
  public Optional<Doubt> judge(String form, @Nullable String sent, @Nullable String trap) {
    if (!quota.allows(asking.networkAddress())) {
      return Optional.of(Doubt.TOO_MANY);
    }
    if (trap != null && !trap.isBlank()) {
      return Optional.of(Doubt.TRAP);
    }
    Optional<Instant> shown = shown(form, sent);
    if (shown.isEmpty()) {
      return Optional.of(Doubt.NO_SEAL);
    }
    return Duration.between(shown.get(), clock.instant()).compareTo(FASTEST) < 0
        ? Optional.of(Doubt.TOO_FAST)
        : Optional.empty();
  }

  private Optional<Instant> shown(String form, @Nullable String sent) {
    return Optional.ofNullable(sent)
        .flatMap(value -> seal.open(form, value))
        .filter(at -> at.plus(LONGEST).isAfter(clock.instant()));
  }
}
