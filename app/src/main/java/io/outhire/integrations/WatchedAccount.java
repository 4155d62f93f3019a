package io.outhire.integrations;

import io.outhire.integrations.ats.AtsAccount;
import io.outhire.integrations.ats.AtsApplication;
import io.outhire.integrations.ats.AtsCandidacy;
import io.outhire.integrations.ats.AtsFailure;
import io.outhire.integrations.ats.AtsForm;
import io.outhire.integrations.ats.AtsNote;
import io.outhire.integrations.ats.AtsPage;
import io.outhire.integrations.ats.AtsPosting;
import io.outhire.integrations.ats.AtsSearch;
import io.outhire.integrations.ats.AtsSighting;
import io.outhire.integrations.ats.AtsUser;
import io.outhire.integrations.ats.Departure;
import io.outhire.integrations.ats.Standing;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** An account whose every call tells how the connection fares. */
final class WatchedAccount implements AtsAccount {
  private final AtsAccount account;
  private final InstantSource clock;
  private final Turn before;
  private final Runnable onSuccess;
  private final BiConsumer<AtsFailure.Disconnected, Instant> onDisconnected;

  /**
   * @param before waits until a call may be made
   * @param onDisconnected given the failure and when the call that met it began
   */
  WatchedAccount(
      AtsAccount account,
      InstantSource clock,
      Turn before,
      Runnable onSuccess,
      BiConsumer<AtsFailure.Disconnected, Instant> onDisconnected) {
    this.account = account;
    this.clock = clock;
    this.before = before;
    this.onSuccess = onSuccess;
    this.onDisconnected = onDisconnected;
  }

  @Override
  public Optional<String> name() throws AtsFailure {
    return watched(account::name);
  }

  @Override
  public Optional<AtsUser> user(String userId) throws AtsFailure {
    return watched(() -> account.user(userId));
  }

  @Override
  public AtsPage<AtsUser> users(Optional<String> cursor) throws AtsFailure {
    return watched(() -> account.users(cursor));
  }

  @Override
  public AtsPage<AtsPosting> postings(Optional<String> cursor) throws AtsFailure {
    return watched(() -> account.postings(cursor));
  }

  @Override
  public Optional<AtsPosting> posting(String postingId) throws AtsFailure {
    return watched(() -> account.posting(postingId));
  }

  @Override
  public Optional<AtsForm> form(String postingId) throws AtsFailure {
    return watched(() -> account.form(postingId));
  }

  @Override
  public Standing standing(String postingId) throws AtsFailure {
    return watched(() -> account.standing(postingId));
  }

  @Override
  public AtsPage<AtsSighting> tagged(String tag, Instant since, Optional<String> cursor)
      throws AtsFailure {
    return watched(() -> account.tagged(tag, since, cursor));
  }

  @Override
  public void archive(String candidacyId, String performAs) throws AtsFailure {
    watched(
        () -> {
          account.archive(candidacyId, performAs);
          return true;
        });
  }

  @Override
  public void restore(String candidacyId, String performAs) throws AtsFailure {
    watched(
        () -> {
          account.restore(candidacyId, performAs);
          return true;
        });
  }

  @Override
  public void check() throws AtsFailure {
    watched(
        () -> {
          account.check();
          return true;
        });
  }

  @Override
  public AtsCandidacy create(AtsApplication application, Departure departure) throws AtsFailure {
    return watched(() -> account.create(application, departure));
  }

  @Override
  public String note(AtsNote note, Departure departure) throws AtsFailure {
    return watched(() -> account.note(note, departure));
  }

  @Override
  public List<String> notes(String candidacyId, String line) throws AtsFailure {
    return watched(() -> account.notes(candidacyId, line));
  }

  @Override
  public List<AtsCandidacy> find(AtsSearch search) throws AtsFailure {
    return watched(() -> account.find(search));
  }

  private <T> T watched(Call<T> call) throws AtsFailure {
    try {
      before.await();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new AtsFailure.NotDone("Outhire is being stopped.", Optional.empty());
    }
    Instant begun = clock.instant();
    try {
      T answer = call.make();
      onSuccess.run();
      return answer;
    } catch (AtsFailure.Disconnected over) {
      onDisconnected.accept(over, begun);
      throw over;
    }
  }

  /** Waits until a call may be made. */
  @FunctionalInterface
  interface Turn {
    void await() throws InterruptedException;
  }

  private interface Call<T> {
    T make() throws AtsFailure;
  }
}
