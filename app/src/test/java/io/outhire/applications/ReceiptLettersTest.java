package io.outhire.applications;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.words.Language;
import io.outhire.words.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptLettersTest {

  @ParameterizedTest
  @ValueSource(strings = {"Ada Park", "Dr. Zoë O’Neill-Ortega", "J. R. R. Tolkien", "李小龙", "Sjón"})
  void aPersonIsGreetedByName(String name) {
    assertThat(ReceiptLetters.greeting(name, Words.in(Language.ENGLISH)))
        .isEqualTo("Hello " + name + ",");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "You won, see prizes.example",
        "Call +49 30 901820 now",
        "https://prizes.example/x",
        "you@prizes.example",
        "a very long name that is rather a message to somebody who never asked for it",
      })
  void aMessageInPlaceOfANameIsNotPassedOn(String name) {
    assertThat(ReceiptLetters.greeting(name, Words.in(Language.ENGLISH))).isEqualTo("Hello,");
  }
}
