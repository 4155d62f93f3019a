package io.outhire.careers.kept;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.common.Slug;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/acme",
        "/acme/jobs",
        "/acme/jobs?page=2",
        "/acme/jobs/baker",
        "/acme/jobs/feeds/atom.xml"
      })
  void pagesThatAnybodyReadsMayBeKept(String uri) {
    assertThat(new KeptAddress(uri, "").team()).contains(new Slug("acme"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/sign-in",
        "/jobs",
        "/settings/jobs",
        "/acme/jobs/baker/apply",
        "/acme/jobs/baker/apply?x=/acme/jobs",
        "/acme/jobs/",
        "/acme/saved",
        "/favicon.ico",
        "/%zz/jobs",
        "//jobs"
      })
  void formsAndWhatBelongsToAPersonMayNot(String uri) {
    assertThat(new KeptAddress(uri, "").team()).isEmpty();
  }
}
