package io.outhire.leveremulator.company;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message to one webhook, with every try.
 *
 * @param webhook id of the webhook
 * @param payload the body that is sent, signature and all
 * @param triesLeft how often it may still be tried
 * @param nextAttemptAt ms since 1970 UTC; null when nothing is to be tried any more
 * @param createdAt ms since 1970 UTC
 */
public record Delivery(
    String id,
    String webhook,
    WebhookEvent event,
    String url,
    ObjectNode payload,
    boolean test,
    List<Attempt> attempts,
    int triesLeft,
    @Nullable Long nextAttemptAt,
    long createdAt) {

  /** The list is copied. */
  public Delivery {
    attempts = Lists.orEmpty(attempts);
  }

  /**
   * One try.
   *
   * @param at ms since 1970 UTC
   * @param status what was answered; 0 when nothing was
   * @param error why nothing was answered; empty when something was
   */
  public record Attempt(long at, int status, String error) {
    /** Whether the other side took it; redirects do not count. */
    public boolean taken() {
      return status / 100 == 2;
    }
  }

  /** Whether the last try went well. */
  public boolean delivered() {
    return !attempts.isEmpty() && attempts.getLast().taken();
  }

  /** The same after one more try; null for {@code next} when it is not to be tried again. */
  public Delivery tried(Attempt attempt, @Nullable Long next) {
    return with(Lists.plus(attempts, attempt), Math.max(0, triesLeft - 1), next);
  }

  /** The same, to be tried once more at that time, whatever became of it before. */
  public Delivery rerunAt(long time) {
    return with(attempts, 1, time);
  }

  /** The same, not to be tried any more. */
  Delivery givenUp() {
    return with(attempts, 0, null);
  }

  private Delivery with(List<Attempt> tries, int left, @Nullable Long next) {
    return new Delivery(id, webhook, event, url, payload, test, tries, left, next, createdAt);
  }

  boolean dueBy(long now) {
    return nextAttemptAt != null && nextAttemptAt <= now;
  }
}
