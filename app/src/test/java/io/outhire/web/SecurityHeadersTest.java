package io.outhire.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.common.PublicUrl;
import io.vertx.core.MultiMap;
import java.net.URI;
import org.junit.jupiter.api.Test;

class SecurityHeadersTest {
  private final SecurityHeaders overTls =
      new SecurityHeaders(new PublicUrl(URI.create("https://jobs.acme.example")));

  @Test
  void overTlsBrowsersAreToldToStayThereForAYear() {
    assertThat(sent(MultiMap.caseInsensitiveMultiMap()).get("Strict-Transport-Security"))
        .isEqualTo("max-age=31536000; includeSubDomains");
  }

  @Test
  void anEndpointsOwnPolicyStays() {
    MultiMap own =
        MultiMap.caseInsensitiveMultiMap().add("content-security-policy", ContentSecurity.DOWNLOAD);
    assertThat(sent(own).getAll("Content-Security-Policy"))
        .containsExactly(ContentSecurity.DOWNLOAD);
  }

  private MultiMap sent(MultiMap headers) {
    overTls.addMissing(headers);
    return headers;
  }
}
