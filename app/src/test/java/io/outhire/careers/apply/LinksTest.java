package io.outhire.careers.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class LinksTest {

  @Test
  void anAddressWithoutASchemeIsCompleted() {
    assertThat(Links.read("linkedin.com/in/ada\nhttp://ada.example\n\nexample.org:8443/x").links())
        .containsExactly(
            URI.create("https://linkedin.com/in/ada"),
            URI.create("http://ada.example"),
            URI.create("https://example.org:8443/x"));
  }

  @Test
  void theSameAddressTwiceIsTakenOnce() {
    assertThat(Links.read("ada.example\nhttps://ada.example").links()).hasSize(1);
  }

  @Test
  void lettersOfEveryScriptAreEncoded() {
    assertThat(Links.read("https://example.org/señor").links())
        .containsExactly(URI.create("https://example.org/se%C3%B1or"));
  }

  @Test
  void whatIsNoWebPageIsNamed() {
    assertThat(notUnderstood("javascript:alert(1)")).isEqualTo("javascript:alert(1)");
    assertThat(notUnderstood("data:text/html,x")).isEqualTo("data:text/html,x");
    assertThat(notUnderstood("ftp://example.org")).isEqualTo("ftp://example.org");
    assertThat(notUnderstood("file:///etc/passwd")).isEqualTo("file:///etc/passwd");
    assertThat(notUnderstood("https://user:secret@example.org")).isNotEmpty();
    assertThat(notUnderstood("localhost/admin")).isNotEmpty();
    assertThat(notUnderstood("ada.example\nhttps://[")).isEqualTo("https://[");
    assertThat(notUnderstood("https://example.org/" + "x".repeat(500))).isNotEmpty();
  }

  private static String notUnderstood(String typed) {
    return Links.read(typed).notUnderstood().orElse("");
  }
}
