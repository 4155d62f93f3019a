package io.outhire.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProxiesTest {
  private final Proxies proxies = Proxies.parse("127.0.0.1, ::1,10.1.0.0/16");

  @Test
  void whoComesWithoutAProxyIsWhoTheyAre() {
    assertThat(browser("198.51.100.7")).isEqualTo("198.51.100.7");
    assertThat(browser("127.0.0.1")).isEqualTo("127.0.0.1");
  }

  @Test
  void aProxyOfOursTellsWhoCalledIt() {
    assertThat(browser("127.0.0.1", "198.51.100.7")).isEqualTo("198.51.100.7");
    assertThat(browser("10.1.2.3", "198.51.100.7, 10.1.9.9")).isEqualTo("198.51.100.7");
    assertThat(browser("::1", "198.51.100.7", "127.0.0.1")).isEqualTo("198.51.100.7");
  }

  @Test
  void aStrangersWordDoesNotCount() {
    assertThat(browser("203.0.113.9", "198.51.100.7")).isEqualTo("203.0.113.9");
    assertThat(browser("10.2.0.1", "198.51.100.7")).isEqualTo("10.2.0.1");
  }

  @Test
  void whatABrowserMadeUpStandsBeforeItAndDoesNotCount() {
    assertThat(browser("127.0.0.1", "192.0.2.1, 198.51.100.7")).isEqualTo("198.51.100.7");
    assertThat(browser("127.0.0.1", "127.0.0.1, 198.51.100.7")).isEqualTo("198.51.100.7");
    assertThat(browser("127.0.0.1", "192.0.2.1, unknown")).isEqualTo("127.0.0.1");
  }

  @Test
  void portsAndBracketsAreTakenOff() {
    assertThat(browser("127.0.0.1", "198.51.100.7:4711")).isEqualTo("198.51.100.7");
    assertThat(browser("127.0.0.1", "[2001:db8::1]:4711")).isEqualTo("2001:db8:0:0:0:0:0:1");
  }

  @Test
  void whatIsNoAddressIsRefused() {
    assertThatThrownBy(() -> Proxies.parse("proxy.example"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Proxies.parse("10.0.0.0/33"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private String browser(String peer, String... forwarded) {
    return proxies.browser(InetAddress.ofLiteral(peer), List.of(forwarded)).getHostAddress();
  }
}
