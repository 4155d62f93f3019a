package io.outhire.careers.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardImageTest {
  private static final int OURS = 0xff0e6470;
  private static final int WHITE = 0xffffffff;

  @TempDir Path folder;

  @Test
  void aMachineWithoutFontsDrawsTheColourAlone() throws Exception {
    Path card = folder.resolve("card.png");
    Process process = withoutFonts(card);
    int code = process.waitFor();
    assertThat(code).as(new String(process.getInputStream().readAllBytes())).isZero();

    BufferedImage picture = ImageIO.read(card.toFile());
    assertThat(picture.getWidth()).isEqualTo(1200);
    assertThat(picture.getHeight()).isEqualTo(630);
    assertThat(picture.getRGB(600, 620)).isEqualTo(OURS);
    assertThat(inked(picture)).isFalse();
  }

  @Test
  void aMachineWithFontsWritesTheTitle() throws IOException {
    Path card = folder.resolve("card.png");
    Files.write(card, CardImage.png("Baker", "Acme", "Leeds", "0e6470", null));
    assertThat(inked(ImageIO.read(card.toFile()))).isTrue();
  }

  /** Whether anything stands where the title does. */
  private static boolean inked(BufferedImage picture) {
    return IntStream.range(200, 600)
        .anyMatch(y -> IntStream.range(80, 600).anyMatch(x -> picture.getRGB(x, y) != WHITE));
  }

  /** Fontconfig names no folder, and the JVM's memory of an earlier one lies in another home. */
  private Process withoutFonts(Path card) throws IOException {
    Path none = Files.writeString(folder.resolve("fonts.conf"), "<fontconfig></fontconfig>");
    var builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-Duser.home=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                CardWithoutFonts.class.getName(),
                card.toString())
            .redirectErrorStream(true);
    builder.environment().put("FONTCONFIG_FILE", none.toString());
    return builder.start();
  }
}
