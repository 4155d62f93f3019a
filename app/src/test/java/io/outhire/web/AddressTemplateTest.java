package io.outhire.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressTemplateTest {
  @Test
  void namesOfVariablesStayAndPatternsGo() {
    assertThat(AddressTemplate.withoutPatterns("/jobs/{id:[0-9a-f-]{36}}/preview"))
        .isEqualTo("/jobs/{id}/preview");
    assertThat(AddressTemplate.withoutPatterns("/{team}/jobs/{job}"))
        .isEqualTo("/{team}/jobs/{job}");
  }
}
