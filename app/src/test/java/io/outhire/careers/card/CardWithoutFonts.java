package io.outhire.careers.card;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Draws a card in a JVM of its own, whose machine has no fonts. */
final class CardWithoutFonts {
  static final int FONTS_AFTER_ALL = 3;

  private CardWithoutFonts() {}

  public static void main(String[] where) throws IOException {
    if (canWrite()) {
      System.exit(FONTS_AFTER_ALL);
    }
    Files.write(Path.of(where[0]), CardImage.png("Baker", "Acme", "Leeds", "0e6470", null));
  }

  private static boolean canWrite() {
    try {
      var font = new Font(Font.SANS_SERIF, Font.BOLD, 40);
      return new TextLayout("Baker", font, new FontRenderContext(null, true, true)).getAdvance()
          > 0;
    } catch (RuntimeException | Error noFonts) {
      return false;
    }
  }
}
