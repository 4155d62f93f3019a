package io.outhire.leveremulator.webhooks;

import io.outhire.leveremulator.company.Account;
import io.outhire.leveremulator.company.Delivery;
import io.outhire.leveremulator.company.Webhook;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Carries messages to webhooks when they are due by their account's clock. It looks at a clock only
 * while something of its account waits, but then often, for a test may have moved it.
 */
public final class Courier implements AutoCloseable {
  private static final long MILLIS_BETWEEN_LOOKS = 20;

  private final Postbox postbox = new Postbox();
  private final Set<Account> withMail = ConcurrentHashMap.newKeySet();
  private final Set<String> underWay = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean looking = new AtomicBoolean();
  private final ExecutorService carriers = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledExecutorService rounds =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().daemon().name("lever-emulator-webhooks").unstarted(task));

  /** Notes that the account may have something to send; returns at once. */
  public void look(Account account) {
    withMail.add(account);
    lookAgain(0);
  }

  private void lookAgain(long afterMillis) {
    if (!rounds.isShutdown() && looking.compareAndSet(false, true)) {
      var _ = rounds.schedule(this::round, afterMillis, TimeUnit.MILLISECONDS);
    }
  }

  private void round() {
    looking.set(false);
    for (Account account : List.copyOf(withMail)) {
      // Taken out first: whoever adds mail from here on puts the account back.
      withMail.remove(account);
      if (send(account)) {
        withMail.add(account);
      }
    }
    if (!withMail.isEmpty()) {
      lookAgain(MILLIS_BETWEEN_LOOKS);
    }
  }

  /** Sends what is due. Whether anything waits, now or later. */
  private boolean send(Account account) {
    return account.read(
        company -> {
          company.webhooks().due(company.now()).forEach(delivery -> start(account, delivery));
          return company.webhooks().waiting();
        });
  }

  private void start(Account account, Delivery delivery) {
    if (underWay.add(delivery.id())) {
      var _ = carriers.submit(() -> carry(account, delivery));
    }
  }

  private void carry(Account account, Delivery delivery) {
    try {
      record(account, delivery, postbox.send(delivery, account.clock()));
    } finally {
      underWay.remove(delivery.id());
    }
  }

  /** The log may have gone back to another state meanwhile; then there is nothing to note. */
  private static void record(Account account, Delivery sent, Delivery.Attempt attempt) {
    account.change(
        company -> {
          Optional<Delivery> known = company.webhooks().delivery(sent.id());
          known.ifPresent(
              delivery ->
                  company
                      .webhooks()
                      .put(
                          delivery.tried(attempt, Retries.next(delivery, attempt)), company.now()));
          return known;
        });
  }

  /** Sends a message without data and waits for the answer, as Verify connection does. */
  public Delivery.Attempt verify(Account account, Webhook webhook) {
    Delivery test = Messages.test(webhook, account.clock().millis());
    underWay.add(test.id());
    account.change(
        company -> {
          company.webhooks().put(test, company.now());
          return test;
        });
    carry(account, test);
    return account
        .read(company -> company.webhooks().delivery(test.id()))
        .map(done -> done.attempts().getLast())
        .orElseThrow();
  }

  @Override
  public void close() {
    rounds.shutdownNow();
    carriers.shutdownNow();
    postbox.close();
  }
}
