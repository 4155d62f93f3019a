package io.outhire.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {
  private static final Pattern BLANK = Pattern.compile("\\{(\\d)[},]");
  private static final Pattern USED =
      Pattern.compile("\\b(?:say|said|open)\\(\\s*['\"]([a-z]+\\.[a-z0-9.-]*[a-z0-9])['\"]");
  private static final Map<String, String> ENGLISH = Sentences.read(Language.ENGLISH);

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_language_says_everything(Language language) {
    assertThat(new TreeSet<>(Sentences.read(language).keySet()))
        .isEqualTo(new TreeSet<>(ENGLISH.keySet()));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_sentence_can_be_filled_and_has_the_blanks_of_the_english_one(Language language) {
    Sentences.read(language)
        .forEach(
            (key, pattern) -> {
              assertThat(pattern).as(key).isNotBlank();
              new MessageFormat(pattern, ULocale.forLocale(language.locale()));
              assertThat(blanks(pattern)).as(key).isEqualTo(blanks(ENGLISH.get(key)));
            });
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void apostrophes_are_typographic_because_a_straight_one_hides_a_blank(Language language) {
    assertThat(Sentences.read(language).values()).noneMatch(pattern -> pattern.contains("'"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_key_begins_with_the_name_of_its_file(Language language) throws IOException {
    for (String area : Sentences.AREAS) {
      Path file = Path.of("src/main/resources/words", area + "." + language.code() + ".properties");
      assertThat(Files.readAllLines(file))
          .as("%s", file)
          .allMatch(line -> line.isBlank() || line.startsWith("#") || line.startsWith(area + "."));
    }
  }

  @Test
  void whatever_a_page_or_mail_says_has_words() throws IOException {
    Set<String> missing = new TreeSet<>();
    for (Path file : sources()) {
      USED.matcher(Files.readString(file))
          .results()
          .map(match -> match.group(1))
          .filter(key -> !ENGLISH.containsKey(key))
          .forEach(key -> missing.add(key + " in " + file.getFileName()));
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void sums_and_days_are_written_as_each_language_does() {
    Currency euro = Currency.getInstance("EUR");
    assertThat(Words.in(Language.ENGLISH).money(new BigDecimal("48000"), euro))
        .isEqualTo("€48,000");
    assertThat(Words.in(Language.GERMAN).money(new BigDecimal("48000.5"), euro))
        .isEqualTo("48.000,50\u00a0€");
    assertThat(Words.in(Language.FRENCH).date(LocalDate.of(2026, 12, 3)))
        .isEqualTo("3 décembre 2026");
    assertThat(Words.in(Language.GERMAN).date(LocalDate.of(2026, 12, 3)))
        .isEqualTo("3. Dezember 2026");
    assertThat(Words.in(Language.DUTCH).country("DE")).isEqualTo("Duitsland");
    assertThat(Words.in(Language.SPANISH).list(List.of("uno", "dos", "tres")))
        .isEqualTo("uno, dos y tres");
    assertThat(Words.in(Language.GERMAN).dir()).isEqualTo("ltr");
  }

  @Test
  void the_size_of_a_file_is_written_as_each_language_does() {
    Words english = Words.in(Language.ENGLISH);
    assertThat(english.size(1)).isEqualTo("1 byte");
    assertThat(english.size(12)).isEqualTo("12 bytes");
    assertThat(english.size(812_400)).isEqualTo("812 kB");
    assertThat(english.size(999_600)).isEqualTo("1 MB");
    assertThat(english.size(2_449_000)).isEqualTo("2.4 MB");
    assertThat(Words.in(Language.FRENCH).size(2_449_000)).isEqualTo("2,4\u202fMo");
  }

  @Test
  void the_blanks_of_a_sentence_can_be_left_to_a_script() {
    assertThat(Words.in(Language.ENGLISH).open("page.file.chosen")).isEqualTo("Chosen: {0}, {1}");
  }

  private static Set<String> blanks(String pattern) {
    Set<String> blanks = new HashSet<>();
    BLANK.matcher(pattern).results().forEach(match -> blanks.add(match.group(1)));
    return blanks;
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files =
        Stream.of("src/main/java", "src/main/resources/templates")
            .map(Path::of)
            .flatMap(WordsTest::below)) {
      return files.toList();
    }
  }

  private static Stream<Path> below(Path folder) {
    try {
      return Files.walk(folder).filter(Files::isRegularFile);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
