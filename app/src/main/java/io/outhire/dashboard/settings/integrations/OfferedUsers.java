package io.outhire.dashboard.settings.integrations;

import io.outhire.common.TeamId;
import io.outhire.integrations.AttributingApplications;
import io.outhire.integrations.Connection;
import io.outhire.integrations.ats.AtsFailure;
import io.outhire.integrations.ats.AtsUser;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The users of the ATS that applications can be attributed to.
 *
 * @param users active ones, by name; empty if they could not be fetched
 * @param problem why they could not, in a sentence; else null
 */
public record OfferedUsers(List<AtsUser> users, @Nullable String problem) {
  /** A page that waits longer than this for another's server looks broken itself. */
  private static final Duration PATIENCE = Duration.ofSeconds(6);

  /**
   * Asks the ATS. A call that takes too long is left to end by itself: it may be refreshing the
   * tokens, and to break that off would lose them.
   */
  static OfferedUsers fetch(AttributingApplications attributing, TeamId team) {
    var fetched = new CompletableFuture<OfferedUsers>();
    Thread.ofVirtual().start(() -> fetched.complete(wait(attributing, team)));
    try {
      return fetched.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException late) {
      return none("It did not answer in time.");
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return none("Outhire is being stopped.");
    }
  }

  private static OfferedUsers wait(AttributingApplications attributing, TeamId team) {
    try {
      return new OfferedUsers(attributing.activeUsers(team), null);
    } catch (AtsFailure failure) {
      return none(failure.cause());
    }
  }

  /** Nobody, and why. */
  static OfferedUsers none(String problem) {
    return new OfferedUsers(List.of(), problem);
  }

  /** Whether the drop-down can be shown. */
  public boolean available() {
    return problem == null;
  }

  /** Whom the drop-down begins with: the one chosen, or else the one who gave consent. */
  public String preselected(Connection connection) {
    return connection
        .attributedTo()
        .map(AtsUser::id)
        .filter(this::has)
        .orElseGet(() -> has(connection.consentedUserId()) ? connection.consentedUserId() : "");
  }

  /** The chosen user, if they can no longer log in over there. */
  public Optional<AtsUser> gone(Connection connection) {
    return available()
        ? connection.attributedTo().filter(chosen -> !has(chosen.id()))
        : Optional.empty();
  }

  private boolean has(String id) {
    return users.stream().anyMatch(user -> user.id().equals(id));
  }
}
