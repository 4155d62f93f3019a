package io.outhire.accounts;

import io.outhire.common.EmailAddress;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a new password must be (OWASP ASVS 5.0, 6.2): long, and not one that everybody tries. No
 * rule about kinds of characters, no forced change, any character, spaces kept.
 */
public final class PasswordRules {
  /** The fewest characters. */
  public static final int SHORTEST = 12;

  /** The most; beyond it the typing is a mistake. */
  public static final int LONGEST = 200;

  /** Long ones that stand high in lists of leaked passwords, and our own name doubled. */
  private static final Set<String> EVERYBODYS =
      Set.of(
          "123456789012",
          "1234567890123",
          "12345678901234",
          "123456789123",
          "1234567891011",
          "0123456789012",
          "098765432109",
          "111111111111",
          "000000000000",
          "aaaaaaaaaaaa",
          "123123123123",
          "121212121212",
          "112233445566",
          "abcdefghijkl",
          "abcdefghijklm",
          "abc123abc123",
          "abcd1234abcd",
          "qwertyuiop12",
          "qwertyuiop123",
          "qwertyuiopas",
          "qwertyuiop[]",
          "qwertyqwerty",
          "qwerty123456",
          "qwerty1234567",
          "1q2w3e4r5t6y",
          "1qaz2wsx3edc",
          "1qaz2wsx3edc4rfv",
          "zaq12wsxcde3",
          "asdfghjkl123",
          "asdfghjklzxc",
          "passwordpassword",
          "password1234",
          "password12345",
          "password123456",
          "password12!!",
          "p@ssw0rd1234",
          "passw0rd1234",
          "welcome12345",
          "welcome123456",
          "letmeinletmein",
          "iloveyou1234",
          "iloveyouiloveyou",
          "administrator",
          "administrator1",
          "admin1234567",
          "changeme1234",
          "changemechangeme",
          "secretsecret",
          "trustno1trustno1",
          "sunshine1234",
          "princess1234",
          "football1234",
          "baseball1234",
          "superman1234",
          "monkeymonkey",
          "correcthorsebatterystaple",
          "correct horse battery staple",
          "hunter2hunter2",
          "outhireouthire",
          "outhire12345",
          "outhire123456",
          "outhirepassword");

  /** How much a password holds besides words that anybody would think of here. */
  private static final int OWN = 8;

  /** Together with the parts of the owner's address, the words meant by that. */
  private static final Set<String> OUR_WORDS =
      Set.of("outhire", "lever", "recruiter", "recruiting", "password", "welcome", "admin");

  private PasswordRules() {}

  /** What is wrong with a new password, in words; nothing when it will do. */
  public static Optional<String> problem(String password, EmailAddress owner) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      return Optional.of("Choose a password of at least %d characters".formatted(SHORTEST));
    }
    if (length > LONGEST) {
      return Optional.of("Choose a password of at most %d characters".formatted(LONGEST));
    }
    String plain = password.toLowerCase(Locale.ROOT).strip();
    if (EVERYBODYS.contains(plain) || plain.chars().distinct().count() < 3) {
      return Optional.of("This password is one of the first that are tried: choose another");
    }
    if (plain.equals(owner.canonical())) {
      return Optional.of("Choose a password that is not your e-mail address");
    }
    if (isMadeOfOurWords(plain, owner)) {
      return Optional.of("Choose a password that says more than your name and ours");
    }
    return Optional.empty();
  }

  private static boolean isMadeOfOurWords(String plain, EmailAddress owner) {
    Stream<String> words =
        Stream.concat(
            OUR_WORDS.stream(),
            Arrays.stream(owner.canonical().split("[^\\p{L}\\p{N}]+", -1))
                .filter(part -> part.length() > 2));
    String left =
        words
            .sorted(Comparator.comparingInt(String::length).reversed())
            .reduce(plain, (rest, word) -> rest.replace(word, ""));
    return left.length() < plain.length() && left.length() < OWN;
  }
}
