package io.outhire.web.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BrandColourTest {

  private static final List<String> COLOURS =
      List.of("ff7a00", "ffd400", "ffffff", "000000", "0e6470", "777777", "00ff00", "1b1a18");
  private static final List<String> GROUNDS = List.of("ffffff", "1b1a18");

  @Test
  void wordsInAnyColourCanBeReadInBothThemes() {
    for (String colour : COLOURS) {
      String[] themes = new BrandColour(colour).stylesheet().split("\n");
      for (int theme = 0; theme < GROUNDS.size(); theme++) {
        Rgb ground = Rgb.of(GROUNDS.get(theme));
        assertThat(property(themes[theme], "brand-text").contrastWith(ground))
            .as("%s as text on %s", colour, ground)
            .isGreaterThanOrEqualTo(4.5);
      }
    }
  }

  @Test
  void wordsOnAButtonOfAnyColourCanBeReadAlsoUnderThePointer() {
    for (String colour : COLOURS) {
      String theme = new BrandColour(colour).stylesheet().lines().findFirst().orElseThrow();
      Rgb words = property(theme, "on-brand");
      assertThat(property(theme, "brand").contrastWith(words)).isGreaterThanOrEqualTo(4.5);
      assertThat(property(theme, "brand-hover").contrastWith(words)).isGreaterThanOrEqualTo(4.5);
    }
  }

  @Test
  void aColourThatReadsIsLeftAlone() {
    assertThat(new BrandColour("0e6470").stylesheet())
        .startsWith(":root{--brand:#0e6470;")
        .contains("--brand-text:#0e6470");
  }

  @Test
  void onlySixDigitsAreAColour() {
    for (String wrong : List.of("", "fff", "FFFFFF", "red", "000000;}body{")) {
      assertThat(BrandColour.isHex(wrong)).isFalse();
      assertThatThrownBy(() -> new BrandColour(wrong)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static Rgb property(String css, String name) {
    Matcher found = Pattern.compile("--" + name + ":#([0-9a-f]{6})").matcher(css);
    assertThat(found.find()).as(name).isTrue();
    return Rgb.of(found.group(1));
  }
}
