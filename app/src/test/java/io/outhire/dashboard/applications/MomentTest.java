package io.outhire.dashboard.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MomentTest {
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  @Test
  void theNearerTheFiner() {
    assertThat(ago(Duration.ofSeconds(20))).isEqualTo("just now");
    assertThat(ago(Duration.ofMinutes(1))).isEqualTo("1 minute ago");
    assertThat(ago(Duration.ofMinutes(59))).isEqualTo("59 minutes ago");
    assertThat(ago(Duration.ofHours(5))).isEqualTo("5 hours ago");
    assertThat(ago(Duration.ofDays(1))).isEqualTo("yesterday");
    assertThat(ago(Duration.ofDays(6))).isEqualTo("6 days ago");
    assertThat(ago(Duration.ofDays(30))).isEqualTo("24 October");
    assertThat(ago(Duration.ofDays(400))).isEqualTo("19 October 2025");
  }

  private static String ago(Duration duration) {
    return Moment.of(NOW.minus(duration), NOW).words();
  }
}
