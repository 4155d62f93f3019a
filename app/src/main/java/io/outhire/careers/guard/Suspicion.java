package io.outhire.careers.guard;

import io.outhire.accounts.Networks;
import io.outhire.applications.FormSigning;
import io.outhire.applications.FormToken;
import io.outhire.applications.SpamSign;
import io.outhire.common.EmailAddress;
import io.outhire.web.Asking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Looks at a form that is otherwise fine for signs that a program sent it. No third party is asked
 * and nobody solves a puzzle; whoever is wrongly suspected is looked at by a person.
 */
@ApplicationScoped
public class Suspicion {

  /** Of the forms that a whole network may send, one person's are this part at most. */
  private static final int ONE_PERSONS_PART = 3;

  private static final Duration WINDOW = Duration.ofMinutes(10);
  private static final Duration OLDEST = Duration.ofDays(7);

  private final FormSigning signing;
  private final Supplier<String> networkAddress;
  private final InstantSource clock;
  private final Duration fastest;
  private final int many;
  private final Tally networks;
  private final Tally addresses;

  @Inject
  Suspicion(
      FormSigning signing,
      Asking asking,
      InstantSource clock,
      @ConfigProperty(name = "outhire.forms.fastest", defaultValue = "PT2S") Duration fastest,
      @ConfigProperty(name = "outhire.forms.many", defaultValue = "30") int many) {
    this(signing, asking::networkAddress, clock, fastest, many);
  }

  Suspicion(
      FormSigning signing,
      Supplier<String> networkAddress,
      InstantSource clock,
      Duration fastest,
      int many) {
    this.signing = signing;
    this.networkAddress = networkAddress;
    this.clock = clock;
    this.fastest = fastest;
    this.many = many;
    this.networks = new Tally(WINDOW, clock);
    this.addresses = new Tally(Duration.ofDays(1), clock);
  }

  /** What goes into the form beside its token, to prove that we showed it. */
  public String signature(FormToken token, String subject) {
    return signing.sign(token, subject);
  }

  /**
   * The signs of a form; none means that it looks like a person's.
   *
   * @param subject what the form is for, as in {@link #signature}
   * @param hidden what stands in the field that people do not see
   */
  public List<SpamSign> of(
      FormToken token, String subject, String signature, String hidden, EmailAddress email) {
    List<SpamSign> signs = new ArrayList<>();
    Duration taken = Duration.between(token.shownAt(), clock.instant());
    if (!hidden.isBlank()) {
      signs.add(SpamSign.HIDDEN_FIELD);
    }
    if (!signing.isOurs(token, subject, signature) || taken.compareTo(OLDEST) > 0) {
      signs.add(SpamSign.FORGED);
    } else if (taken.compareTo(fastest) < 0) {
      signs.add(SpamSign.TOO_FAST);
    }
    if (networks.count(Networks.group(networkAddress.get())) > many) {
      signs.add(SpamSign.MANY_FROM_NETWORK);
    }
    if (addresses.count(email.canonical()) > many / ONE_PERSONS_PART) {
      signs.add(SpamSign.MANY_FROM_ADDRESS);
    }
    return signs;
  }
}
