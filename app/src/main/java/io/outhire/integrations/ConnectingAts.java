package io.outhire.integrations;

import io.outhire.common.PlainText;
import io.outhire.common.PublicUrl;
import io.outhire.common.TeamId;
import io.outhire.integrations.Connection.ConnectedBy;
import io.outhire.integrations.ats.AccessTokens;
import io.outhire.integrations.ats.AtsFailure;
import io.outhire.integrations.ats.AtsProvider;
import io.outhire.integrations.ats.AtsTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;

/**
 * Connects an account by OAuth: sends the browser to the provider's consent page, and takes what it
 * brings back. Everything is stored in one transaction at the very end, or nothing is.
 */
@ApplicationScoped
public class ConnectingAts {
  private static final int LONGEST_DESCRIPTION = 300;

  private final AtsProviders providers;
  private final OAuthAttempts attempts;
  private final StoringConsents storing;
  private final PublicUrl here;

  @Inject
  ConnectingAts(
      AtsProviders providers, OAuthAttempts attempts, StoringConsents storing, PublicUrl here) {
    this.providers = providers;
    this.attempts = attempts;
    this.storing = storing;
    this.here = here;
  }

  /**
   * Begins an attempt.
   *
   * @param session the session of the browser, the only one that may finish it
   * @return where to send the browser
   * @throws NoSuchElementException when there is no such provider
   */
  public URI begin(TeamId team, ConnectedBy who, UUID session, String providerId) {
    AtsProvider provider = providers.find(providerId).orElseThrow();
    String state = attempts.begin(team, who, session, providerId);
    return provider.consentPage(state, comeBack(provider));
  }

  /**
   * Takes what the browser brought back to the provider's own callback address; a state that was
   * given for another provider is not accepted there.
   *
   * @throws NoSuchElementException when there is no such provider
   */
  public ConnectingOutcome complete(
      TeamId team, ConnectedBy who, UUID session, String providerId, ConsentAnswer answer) {
    AtsProvider provider = providers.find(providerId).orElseThrow();
    String state = answer.state().orElse("");
    Optional<String> wrong =
        wrong(attempts.use(team, who, session, providerId, state), provider.name());
    if (wrong.isPresent()) {
      return new ConnectingOutcome.NotConnected(wrong.get());
    }
    if (answer.error().isPresent() || answer.code().isEmpty()) {
      return new ConnectingOutcome.NotConnected(refusal(answer, provider));
    }
    return exchange(team, who, provider, answer.code().get());
  }

  private ConnectingOutcome exchange(
      TeamId team, ConnectedBy who, AtsProvider provider, String code) {
    try {
      AtsTokens tokens = provider.exchange(code, comeBack(provider));
      return storing.store(team, who, provider, tokens, accountName(provider, tokens));
    } catch (AtsFailure failure) {
      return new ConnectingOutcome.NotConnected(
          failure.cause() + " Nothing was changed; you can try again.");
    }
  }

  /** What the account is called, or the provider's name while that cannot be found out. */
  private static String accountName(AtsProvider provider, AtsTokens tokens) throws AtsFailure {
    try {
      return provider.account(onlyThis(tokens)).name().orElse(provider.name());
    } catch (AtsFailure.NotDone busy) {
      return provider.name();
    }
  }

  private static AccessTokens onlyThis(AtsTokens tokens) {
    return new AccessTokens() {
      @Override
      public String current() {
        return tokens.access();
      }

      @Override
      public String after(String refused) throws AtsFailure {
        throw new AtsFailure.Disconnected("The access that was just given does not work.");
      }
    };
  }

  private URI comeBack(AtsProvider provider) {
    return here.at("/integrations/" + provider.id() + "/callback");
  }

  private static Optional<String> wrong(OAuthAttempts.Verdict verdict, String provider) {
    String words =
        switch (verdict) {
          case GOOD -> "";
          case FOREIGN ->
              "The answer from %s does not belong to a connection that was begun in this session. Nothing was changed. Choose Connect ATS to begin again.";
          case USED ->
              "This answer from %s was used already. Nothing was changed. Choose Connect ATS to begin again.";
          case EXPIRED ->
              "The log-in at %s took longer than ten minutes. Nothing was changed. Choose Connect ATS to begin again.";
        };
    return words.isEmpty() ? Optional.empty() : Optional.of(words.formatted(provider));
  }

  private static String refusal(ConsentAnswer answer, AtsProvider provider) {
    String itsWords = answer.description().map(PlainText::oneLine).orElse("");
    String said =
        itsWords.isEmpty()
            ? ""
            : " It said: “%s”"
                .formatted(itsWords.substring(0, Math.min(itsWords.length(), LONGEST_DESCRIPTION)));
    String asked =
        answer.error().filter("access_denied"::equals).isPresent()
            ? " The request has to be accepted, and only %s can do that."
                .formatted(provider.consenter())
            : "";
    return "%s gave no access.%s%s Nothing was changed.".formatted(provider.name(), said, asked);
  }
}
