package io.outhire.dashboard.applications;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AttachmentNameTest {

  @Test
  void aNameIsGivenInBothSpellings() {
    assertThat(AttachmentName.header("Zoë’s CV.pdf"))
        .isEqualTo(
            "attachment; filename=\"Zoe_s CV.pdf\"; filename*=UTF-8''Zo%C3%AB%E2%80%99s%20CV.pdf");
  }

  @Test
  void quotesAndLineBreaksCannotEndTheHeader() {
    assertThat(AttachmentName.header("a\"; x=\r\ny%22\\.pdf"))
        .isEqualTo(
            "attachment; filename=\"a_; x=__y_22_.pdf\";"
                + " filename*=UTF-8''a%22%3B%20x%3D%0D%0Ay%2522%5C.pdf");
  }
}
