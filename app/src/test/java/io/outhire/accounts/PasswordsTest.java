package io.outhire.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.common.EmailAddress;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
  private static final EmailAddress ADA = new EmailAddress("ada.lovelace@acme.test");

  private final Passwords passwords = new Passwords();

  @Test
  void aHashNamesItsCostAndMatchesOnlyItsPassword() {
    String hash = passwords.hash("seven quiet herons");
    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(passwords.matches("seven quiet herons", Optional.of(hash))).isTrue();
    assertThat(passwords.matches("seven quiet heron", Optional.of(hash))).isFalse();
    assertThat(passwords.matches("Seven quiet herons", Optional.of(hash))).isFalse();
  }

  @Test
  void theSamePasswordHashesDifferentlyEachTime() {
    assertThat(passwords.hash("seven quiet herons"))
        .isNotEqualTo(passwords.hash("seven quiet herons"));
  }

  /** From the reference implementation: argon2 -id -t 2 -m 16 -p 1 … "password" "somesalt". */
  @Test
  void aHashOfAnotherCostIsUnderstood() {
    String reference =
        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
    assertThat(passwords.matches("password", Optional.of(reference))).isTrue();
  }

  @Test
  void nobodyHasThePasswordOfNobody() {
    assertThat(passwords.matches("a password that nobody has", Optional.empty())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"seven quiet herons", "ключ от дома на горе", "        spaces count        "})
  void longOnesOfAnyKindAreTaken(String password) {
    assertThat(PasswordRules.problem(password, ADA)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "elevenchars",
        "",
        "passwordpassword",
        "PassWord12345",
        "outhire-demo",
        "aaaaaaaaaaaaaaaaaaaa",
        "Ada.Lovelace@acme.test",
        "123456789012"
      })
  void shortOnesAndEverybodysAreRefused(String password) {
    assertThat(PasswordRules.problem(password, ADA)).isPresent();
  }

  @Test
  void sixtyFourCharactersAndMoreAreFine() {
    assertThat(PasswordRules.problem("ab3 ".repeat(50), ADA)).isEmpty();
    assertThat(PasswordRules.problem("ab3 ".repeat(51), ADA)).isPresent();
  }
}
