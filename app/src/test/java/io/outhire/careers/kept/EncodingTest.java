package io.outhire.careers.kept;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip, deflate, br, zstd|BROTLI",
        "br;q=1.0, gzip;q=0.8|BROTLI",
        "BR|BROTLI",
        "gzip|GZIP",
        "br;q=0, gzip|GZIP",
        "br; q=0.0, gzip;q=0|IDENTITY",
        "identity|IDENTITY",
        "zebra, x-gzip|IDENTITY",
        "''|IDENTITY"
      })
  void theBestPackingThatAClientTakes(String accepted, Encoding taken) {
    assertThat(Encoding.takenBy(accepted, true)).isEqualTo(taken);
  }

  @ParameterizedTest
  @CsvSource({"'br, gzip', GZIP", "br, IDENTITY"})
  void withoutBrotliThereIsGzip(String accepted, Encoding taken) {
    assertThat(Encoding.takenBy(accepted, false)).isEqualTo(taken);
  }
}
