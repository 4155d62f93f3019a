package io.outhire.careers.kept;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts kept pages that were sent, for an operator's instruments. */
@Singleton
class SentPages {
  private final MeterRegistry registry;
  private final Map<String, Counter> whole = new ConcurrentHashMap<>();
  private final Map<String, Counter> unchanged = new ConcurrentHashMap<>();

  @Inject
  SentPages(MeterRegistry registry) {
    this.registry = registry;
  }

  /**
   * Counts one.
   *
   * @param template what kind of page it was
   */
  void count(String template, boolean asWhole) {
    (asWhole ? whole : unchanged)
        .computeIfAbsent(template, kind -> counter(kind, asWhole ? "whole" : "unchanged"))
        .increment();
  }

  private Counter counter(String template, String answer) {
    return Counter.builder("outhire.pages.sent")
        .description("Public pages sent from memory")
        .tags("uri", template, "answer", answer)
        .register(registry);
  }
}
