package io.outhire.careers.kept;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Packs pages. Levels are chosen so that a page of 20 kB takes well below a millisecond. */
final class Packing {
  private static final int BROTLI_LEVEL = 5;

  private Packing() {}

  /** Whether brotli's library runs on this machine; where it does not, gzip serves everybody. */
  static boolean knowsBrotli() {
    return Brotli4jLoader.isAvailable();
  }

  static byte[] pack(Encoding encoding, byte[] page) {
    return switch (encoding) {
      case BROTLI -> brotli(page);
      case GZIP -> gzip(page);
      case IDENTITY -> page;
    };
  }

  static byte[] unpack(Encoding encoding, byte[] packed) {
    return switch (encoding) {
      case BROTLI -> unbrotli(packed);
      case GZIP -> gunzip(packed);
      case IDENTITY -> packed;
    };
  }

  private static byte[] brotli(byte[] page) {
    try {
      return Encoder.compress(page, Encoder.Parameters.create(BROTLI_LEVEL));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] unbrotli(byte[] packed) {
    try (var brotli = new BrotliInputStream(new ByteArrayInputStream(packed))) {
      return brotli.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] gzip(byte[] page) {
    var packed = new ByteArrayOutputStream(page.length / 3 + 64);
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static byte[] gunzip(byte[] packed) {
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return gzip.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
