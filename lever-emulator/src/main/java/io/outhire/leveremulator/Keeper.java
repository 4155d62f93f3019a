package io.outhire.leveremulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outhire.leveremulator.company.Account;
import io.outhire.leveremulator.company.Company;
import io.outhire.leveremulator.company.CompanyData;
import io.outhire.leveremulator.http.Json;
import io.outhire.leveremulator.oauth.AuthorityData;
import io.outhire.leveremulator.oauth.OAuthApp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps the state in a file: written shortly after a change and again at the end, atomically. */
final class Keeper implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Keeper.class.getName());
  private static final long MILLIS_TO_GATHER_CHANGES = 100;

  /** A large state takes long to write; it is written the more seldom for it. */
  private static final int REST_PER_WORK = 5;

  private final Path file;
  private final Supplier<State> state;
  private final AtomicBoolean due = new AtomicBoolean();
  private volatile long gatherMillis = MILLIS_TO_GATHER_CHANGES;
  private final ScheduledExecutorService writer =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().daemon().name("lever-emulator-keeper").unstarted(task));

  /** All that a restart must not lose. */
  record State(
      int version, List<KeptAccount> accounts, AuthorityData authority, List<OAuthApp> apps) {
    static final int VERSION = 2;

    State {
      accounts = List.copyOf(accounts);
      apps = List.copyOf(apps);
    }
  }

  /**
   * An account.
   *
   * @param original what a reset goes back to; null for the sample company
   */
  record KeptAccount(@Nullable CompanyData original, CompanyData company) {
    static KeptAccount of(Account account, boolean sample) {
      return new KeptAccount(sample ? null : account.original(), account.read(Company::data));
    }

    CompanyData originalOrPresent() {
      return original == null ? company : original;
    }
  }

  Keeper(Path file, Supplier<State> state) {
    this.file = file;
    this.state = state;
  }

  /** The kept state; empty when there is none. */
  static Optional<State> read(Path file) {
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    try {
      JsonNode state = upgraded(Json.MAPPER.readTree(file.toFile()));
      if (state.path("version").asInt() != State.VERSION) {
        throw new IllegalStateException(
            file + " was written by another version; delete it to start afresh");
      }
      return Optional.of(Json.MAPPER.treeToValue(state, State.class));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Cannot read the kept state in " + file, unreadable);
    }
  }

  /** Version 1 knew one account, and no keys of its own. */
  private static JsonNode upgraded(JsonNode state) {
    if (state.path("version").asInt() != 1 || !(state.path("company") instanceof ObjectNode old)) {
      return state;
    }
    old.set("apiKeys", Json.MAPPER.valueToTree(SampleCompany.load().apiKeys()));
    ObjectNode next = Json.object().put("version", State.VERSION);
    next.putArray("accounts").addObject().set("company", old);
    next.set("authority", state.path("authority"));
    next.putArray("apps");
    return next;
  }

  /** Notes that there is something to write; returns at once. */
  void changed() {
    if (due.compareAndSet(false, true)) {
      var _ = writer.schedule(this::write, gatherMillis, TimeUnit.MILLISECONDS);
    }
  }

  private void write() {
    due.set(false);
    long begun = System.nanoTime();
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path draft = file.resolveSibling(file.getFileName() + ".draft");
      Json.MAPPER.writeValue(draft.toFile(), state.get());
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException unwritable) {
      LOG.log(System.Logger.Level.ERROR, "Cannot keep the state in " + file, unwritable);
    }
    long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    gatherMillis = Math.max(MILLIS_TO_GATHER_CHANGES, took * REST_PER_WORK);
  }

  @Override
  public void close() {
    writer.close();
    write();
  }
}
