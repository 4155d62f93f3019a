package io.outhire.careers.apply;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.applications.VisitSource;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisitedFromTest {
  private static final URI HOST = URI.create("https://jobs.example.org");
  private static final String JOB = "https://jobs.example.org/acme/jobs/baker";

  @ParameterizedTest
  @CsvSource({
    "utm_source=linkedin&utm_medium=social, linkedin",
    "source=Job%20fair, Job fair",
    "ref=newsletter+11, newsletter 11",
    "ref=b&source=c&utm_source=a, a",
    "utm_source=%20&ref=b, b",
  })
  void theFormsOwnAddressSaysIt(String query, String source) {
    assertThat(VisitedFrom.of(query, null, HOST)).contains(new VisitSource(source));
  }

  @Test
  void theAddressOfTheJobsPageSaysItWhenTheFormsDoesNot() {
    assertThat(VisitedFrom.of(null, JOB + "?utm_source=indeed", HOST))
        .contains(new VisitSource("indeed"));
    assertThat(VisitedFrom.of("utm_source=linkedin", JOB + "?utm_source=indeed", HOST))
        .contains(new VisitSource("linkedin"));
  }

  @Test
  void whatAnotherSitesAddressSaysIsNotBelieved() {
    assertThat(VisitedFrom.of(null, "https://evil.example/?utm_source=x", HOST)).isEmpty();
    assertThat(VisitedFrom.of(null, "https://u@jobs.example.org/?ref=x", HOST)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "utm_source=%3Cscript%3E",
        "utm_source=%40everybody",
        "utm_source=%",
        "utm_source=",
        "xutm_source=a",
        "utm_source=aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffff1",
      })
  void whatIsNoFewPlainWordsIsNotTaken(String query) {
    assertThat(VisitedFrom.of(query, null, HOST)).isEqualTo(Optional.empty());
  }
}
