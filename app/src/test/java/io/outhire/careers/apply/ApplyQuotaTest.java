package io.outhire.careers.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ApplyQuotaTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-23T09:00:00Z"));
  private final ApplyQuota quota = new ApplyQuota(now::get);

  @Test
  void anAddressThatSendsTooManyFormsWaitsAndOthersDoNot() {
    for (int form = 0; form < ApplyQuota.FORMS; form++) {
      assertThat(quota.allows("198.51.100.7")).isTrue();
    }

    assertThat(quota.allows("198.51.100.7")).isFalse();
    assertThat(quota.allows("198.51.100.8")).isTrue();

    now.updateAndGet(then -> then.plus(ApplyQuota.WINDOW.dividedBy(10)));
    assertThat(quota.allows("198.51.100.7")).isTrue();
  }

  @Test
  void whoHasOneAddressOfANetworkHasAllOfThem() {
    for (int form = 0; form < ApplyQuota.FORMS; form++) {
      assertThat(quota.allows("2001:db8:0:1:0:0:0:" + form)).isTrue();
    }

    assertThat(quota.allows("2001:db8:0:1:a:b:c:d")).isFalse();
    assertThat(quota.allows("2001:db8:0:2:a:b:c:d")).isTrue();
  }
}
