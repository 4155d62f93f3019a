package io.outhire.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.testing.Browser;
import io.outhire.testing.OuthireTest;
import io.outhire.testing.Page;
import org.junit.jupiter.api.Test;

@OuthireTest
class SigningInTest {

  @Test
  void theSampleAdminSignsIn() {
    Browser browser = Browser.open();
    Page answer =
        browser
            .get("/sign-in")
            .form("/sign-in")
            .with("email", "ada@acme.test")
            .with("password", "outhire-demo")
            .submit();
    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.location()).isEqualTo("/jobs");
    assertThat(browser.cookie("outhire")).isPresent();
  }

  @Test
  void anUnknownAddressIsA404() {
    Page page = Browser.open().get("/no-such/page");
    assertThat(page.status()).isEqualTo(404);
    assertThat(page.text()).contains("This page does not exist");
  }
}
