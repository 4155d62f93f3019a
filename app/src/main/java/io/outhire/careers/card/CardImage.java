package io.outhire.careers.card;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * Draws a job as a picture of 1200 by 630 pixels, the size that social networks ask for (Open
 * Graph). Words need a font of the machine; where it has none, the picture is the colour and the
 * logo alone.
 */
final class CardImage {
  private static final Logger LOG = Logger.getLogger(CardImage.class.getName());
  private static final int WIDTH = 1200;
  private static final int HEIGHT = 630;
  private static final int EDGE = 80;
  private static final int MOST_LINES = 3;
  private static final Color INK = new Color(0x1f1c18);
  private static final Color SOFT = new Color(0x5c564f);

  private final BufferedImage picture =
      new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
  private final Graphics2D pen = picture.createGraphics();

  private CardImage() {
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
  }

  /**
   * A job as a PNG.
   *
   * @param facts place, workplace and pay in one line
   * @param colour the employer's, six hexadecimal digits
   * @param logo the employer's as a PNG, or null
   */
  static byte[] png(
      String title, String company, String facts, String colour, byte @Nullable [] logo) {
    var card = new CardImage();
    card.ground(new Color(Integer.parseInt(colour, 16)));
    boolean drawn = logo != null && card.logo(logo);
    card.words(title, drawn ? "" : company, facts);
    card.pen.dispose();
    return card.written();
  }

  private void ground(Color colour) {
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.setColor(colour);
    pen.fillRect(0, HEIGHT - 28, WIDTH, 28);
    pen.setStroke(new BasicStroke(6));
    pen.drawLine(EDGE, 190, EDGE + 96, 190);
  }

  private boolean logo(byte[] png) {
    try {
      BufferedImage logo = ImageIO.read(new ByteArrayInputStream(png));
      double scale = Math.min(72.0 / logo.getHeight(), 520.0 / logo.getWidth());
      int width = (int) (logo.getWidth() * scale);
      int height = (int) (logo.getHeight() * scale);
      return pen.drawImage(logo, EDGE, EDGE, width, height, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A JVM without fonts fails with errors of several kinds; a card without words is still one. */
  private void words(String title, String company, String facts) {
    try {
      write(company, 40, Font.BOLD, INK, EDGE + 52, 1);
      int end = write(title, 68, Font.BOLD, INK, 290, MOST_LINES);
      write(facts, 34, Font.PLAIN, SOFT, Math.max(end + 20, 460), 2);
    } catch (RuntimeException | Error noFonts) {
      LOG.log(Level.FINE, "Cards carry no words, because this machine has no fonts", noFonts);
    }
  }

  /** Writes text in lines from a base line on; gives the base line after the last. */
  private int write(String text, int size, int style, Color colour, int from, int most) {
    if (text.isBlank()) {
      return from;
    }
    var styled = new AttributedString(text);
    styled.addAttribute(TextAttribute.FONT, new Font(Font.SANS_SERIF, style, size));
    var lines =
        new LineBreakMeasurer(styled.getIterator(), new FontRenderContext(null, true, true));
    pen.setColor(colour);
    int base = from;
    for (int line = 0; line < most && lines.getPosition() < text.length(); line++) {
      TextLayout layout = lines.nextLayout(WIDTH - 2f * EDGE);
      float left = layout.isLeftToRight() ? EDGE : WIDTH - EDGE - layout.getAdvance();
      layout.draw(pen, left, base);
      base += Math.round(size * 1.18f);
    }
    return base;
  }

  private byte[] written() {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
