package io.outhire.dashboard.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SumTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "31000|31000",
        "31,000|31000",
        "31.000|31000",
        "31 000|31000",
        "31’000|31000",
        "1,234,567|1234567",
        "36,500.50|36500.50",
        "36.500,50|36500.50",
        "36500.5|36500.5",
        "36500,5|36500.5",
        "9.75|9.75"
      })
  void readsAmountsAsPeopleTypeThem(String typed, BigDecimal amount) {
    assertThat(Sum.parse(typed)).contains(amount);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "31k", "£31000", "-5", "1e9", "1,2,3", "1.2.3", "abc", "1234567890123"})
  void refusesWhatIsNoAmount(String typed) {
    assertThat(Sum.parse(typed)).isEmpty();
  }
}
