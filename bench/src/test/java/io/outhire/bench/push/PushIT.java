package io.outhire.bench.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.bench.Options;
import io.outhire.bench.world.Checkout;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class PushIT {
  /** Figures of so little mean nothing; that all of it arrived and could be measured does. */
  @Test
  void aLittleOfEverythingCanBeMeasured() throws Exception {
    Assumptions.assumeTrue(Checkout.here().built(), "application and emulator are not packaged");

    String found = new Push().run(new Options(List.of("--smoke"))).markdown();

    assertThat(found).contains("one application at a time", "40 waiting", "5 connections");
  }
}
