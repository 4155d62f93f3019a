package io.outhire.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.common.EmailAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
  private static final EmailAddress OWNER = new EmailAddress("ada.park@acme-foods.example");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eleven char",
        "Password1234",
        "121212121212",
        "ada.park@acme-foods.example",
        "AdaPark-Outhire-26",
        "acmefoods-2026!",
        "outhire-password",
      })
  void whatAnybodyWouldTryIsRefused(String password) {
    assertThat(PasswordRules.problem(password, OWNER)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "twelve chars",
        "the quick brown acme fox",
        "830174629551",
        "пароль из слов",
        " spaces at both ends ",
      })
  void whateverElseIsLongWillDo(String password) {
    assertThat(PasswordRules.problem(password, OWNER)).isEmpty();
    assertThat(PasswordRules.problem("x1".repeat(30) + password, OWNER)).isEmpty();
  }
}
