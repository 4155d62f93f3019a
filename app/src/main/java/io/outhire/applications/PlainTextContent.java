package io.outhire.applications;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Tells prose from bytes that only claim to be it. */
final class PlainTextContent {
  private static final int PIECE = 8192;
  private static final Charset WESTERN = Charset.forName("windows-1252");

  /** What begins like this is run or rendered by something, and is no résumé in plain text. */
  private static final Pattern MARKUP_OR_PROGRAM =
      Pattern.compile(
          "\\A\\uFEFF?\\s*(?:<!|<\\?|<%|<html|<head|<body|<script|<svg|#!|MZ)",
          Pattern.CASE_INSENSITIVE);

  private PlainTextContent() {}

  /** UTF-8, UTF-16 with its mark, or Western European text, without control characters. */
  static boolean isPlainText(ByteBuffer bytes) {
    if (bytes.limit() >= 2 && isUtf16Mark(bytes.get(0) & 0xFF, bytes.get(1) & 0xFF)) {
      return isTextIn(StandardCharsets.UTF_16, bytes);
    }
    return isTextIn(StandardCharsets.UTF_8, bytes) || isTextIn(WESTERN, bytes);
  }

  private static boolean isUtf16Mark(int first, int second) {
    return (first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF);
  }

  /**
   * Strict: one byte that the encoding does not know, and it is not this encoding. Read piece by
   * piece, because 25 MB as text would take several times that.
   */
  private static boolean isTextIn(Charset encoding, ByteBuffer bytes) {
    try (var text = new InputStreamReader(new BufferReader(bytes), encoding.newDecoder())) {
      char[] piece = new char[PIECE];
      boolean first = true;
      for (int length = text.read(piece); length >= 0; length = text.read(piece)) {
        String words = new String(piece, 0, length);
        if (words.chars().anyMatch(PlainTextContent::isBinary)
            || (first && MARKUP_OR_PROGRAM.matcher(words).find())) {
          return false;
        }
        first = false;
      }
      return true;
    } catch (IOException notThisEncoding) {
      return false;
    }
  }

  private static boolean isBinary(int character) {
    return Character.getType(character) == Character.CONTROL
        && character != '\n'
        && character != '\r'
        && character != '\t'
        && character != '\f';
  }

  /** Reads a buffer from its beginning, whatever its position. */
  private static final class BufferReader extends InputStream {
    private final ByteBuffer rest;

    BufferReader(ByteBuffer bytes) {
      this.rest = bytes.duplicate().rewind();
    }

    @Override
    public int read() {
      return rest.hasRemaining() ? rest.get() & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int from, int most) {
      int length = Math.min(most, rest.remaining());
      rest.get(into, from, length);
      return length == 0 && most > 0 ? -1 : length;
    }
  }
}
