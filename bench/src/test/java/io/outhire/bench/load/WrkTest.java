package io.outhire.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class WrkTest {
  @Test
  void whatWrkSaysIsUnderstood() throws IOException {
    var found =
        Wrk.read(
            """
              Latency Distribution
                 50%  410.00us
                 99%    1.47ms
              601234 requests in 10.00s, 3.1GB read
              Non-2xx or 3xx responses: 3
            Requests/sec:  60123.40
            """);
    assertThat(found).isEqualTo(new Wrk.Found(60_123.4, 1.47, 3));
  }

  @Test
  void whatItDoesNotSayIsNoResult() {
    assertThatThrownBy(() -> Wrk.read("unable to connect")).isInstanceOf(IOException.class);
  }
}
