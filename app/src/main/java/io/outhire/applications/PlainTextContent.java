package io.outhire.applications;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells prose from bytes that only claim to be it. */
final class PlainTextContent {
  private static final Charset WESTERN = Charset.forName("windows-1252");

  /** What begins like this is run or rendered by something, and is no résumé in plain text. */
  private static final Pattern MARKUP_OR_PROGRAM =
      Pattern.compile(
          "\\A\\uFEFF?\\s*(?:<!|<\\?|<%|<html|<head|<body|<script|<svg|#!|MZ)",
          Pattern.CASE_INSENSITIVE);

  private PlainTextContent() {}

  /** UTF-8, UTF-16 with its mark, or Western European text, without control characters. */
  static boolean isPlainText(byte[] bytes) {
    return decode(bytes)
        .filter(text -> text.codePoints().noneMatch(PlainTextContent::isBinary))
        .filter(text -> !MARKUP_OR_PROGRAM.matcher(text).find())
        .isPresent();
  }

  private static Optional<String> decode(byte[] bytes) {
    if (bytes.length >= 2 && isUtf16Mark(bytes[0] & 0xFF, bytes[1] & 0xFF)) {
      return decode(bytes, StandardCharsets.UTF_16);
    }
    return decode(bytes, StandardCharsets.UTF_8).or(() -> decode(bytes, WESTERN));
  }

  private static boolean isUtf16Mark(int first, int second) {
    return (first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF);
  }

  /** Strict: one byte that the encoding does not know, and it is not this encoding. */
  private static Optional<String> decode(byte[] bytes, Charset encoding) {
    try {
      return Optional.of(encoding.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException notThisEncoding) {
      return Optional.empty();
    }
  }

  private static boolean isBinary(int character) {
    return Character.getType(character) == Character.CONTROL
        && character != '\n'
        && character != '\r'
        && character != '\t'
        && character != '\f';
  }
}
