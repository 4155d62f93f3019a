package io.outhire.careers.forms;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.outhire.accounts.Networks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/**
 * How often one network address may send forms that cause mail. Wide enough for a classroom behind
 * one address. Counted on each node for itself; what one e-mail address gets is counted by all.
 */
@ApplicationScoped
class FormQuota {
  static final int FORMS = 40;
  static final Duration WINDOW = Duration.ofMinutes(10);
  private static final int MOST_ADDRESSES = 50_000;

  private final TimeMeter meter;
  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(MOST_ADDRESSES).expireAfterAccess(WINDOW).build();

  @Inject
  FormQuota(InstantSource clock) {
    this.meter = new ClockMeter(clock);
  }

  /** Counts a form; false when this address has sent too many. */
  boolean allows(String networkAddress) {
    return buckets.get(Networks.group(networkAddress), network -> fresh()).tryConsume(1);
  }

  private Bucket fresh() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(FORMS).refillGreedy(FORMS, WINDOW))
        .withCustomTimePrecision(meter)
        .build();
  }

  private record ClockMeter(InstantSource clock) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return TimeUnit.MILLISECONDS.toNanos(clock.millis());
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
