package io.outhire.accounts;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A logo made of a picture that somebody sent. Only its pixels are taken, and written anew:
 * whatever else the file held (scripts, places, another file behind the picture) is gone.
 */
public final class LogoImage {
  /** The most bytes of a picture that are read. */
  public static final int LIMIT = 2_000_000;

  private static final int WIDEST = 960;
  private static final int HIGHEST = 320;

  /** A picture this large is not unpacked: a small file can hold one that fills the memory. */
  private static final long MOST_PIXELS = 16_000_000;

  private final Logo logo;
  private final byte[] png;

  private LogoImage(Logo logo, byte[] png) {
    this.logo = logo;
    this.png = png;
  }

  /**
   * Makes a logo of a PNG, JPEG or GIF; nothing when the bytes are none, or the picture too large.
   */
  public static Optional<LogoImage> of(byte[] sent) {
    if (sent.length > LIMIT) {
      return Optional.empty();
    }
    try (ImageInputStream bytes = ImageIO.createImageInputStream(new ByteArrayInputStream(sent))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(bytes);
      return readers.hasNext()
          ? read(readers.next(), bytes).map(LogoImage::scaled)
          : Optional.empty();
    } catch (IOException | RuntimeException notAPicture) {
      return Optional.empty();
    }
  }

  /** Its size and hash. */
  public Logo logo() {
    return logo;
  }

  byte[] png() {
    return png.clone();
  }

  private static Optional<BufferedImage> read(ImageReader reader, ImageInputStream bytes)
      throws IOException {
    try {
      reader.setInput(bytes, true, true);
      long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
      return pixels > MOST_PIXELS ? Optional.empty() : Optional.of(reader.read(0));
    } finally {
      reader.dispose();
    }
  }

  private static LogoImage scaled(BufferedImage picture) {
    double scale =
        Math.min(
            1,
            Math.min((double) WIDEST / picture.getWidth(), (double) HIGHEST / picture.getHeight()));
    int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
    var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = drawn.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
    pen.drawImage(picture, 0, 0, width, height, null);
    pen.dispose();
    byte[] png = png(drawn);
    return new LogoImage(new Logo(hash(png), width, height), png);
  }

  private static byte[] png(BufferedImage picture) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", bytes);
    } catch (IOException e) {
      throw new IllegalStateException("memory takes every byte", e);
    }
    return bytes.toByteArray();
  }

  private static String hash(byte[] png) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(png), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
