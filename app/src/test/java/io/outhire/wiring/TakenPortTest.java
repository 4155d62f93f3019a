package io.outhire.wiring;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class TakenPortTest {
  @Test
  void says_which_port_and_what_to_do() throws IOException {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> TakenPortException.throwIfTaken("127.0.0.1", other.getLocalPort()))
          .hasMessageContainingAll(
              "127.0.0.1:" + other.getLocalPort(), "stop the program", "OUTHIRE_PORT");
    }
  }

  @Test
  void any_free_port_will_do() {
    assertThatCode(() -> TakenPortException.throwIfTaken("127.0.0.1", 0))
        .doesNotThrowAnyException();
  }
}
