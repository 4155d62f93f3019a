package io.outhire.applications;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Tells what a file is by looking at its bytes. */
final class ResumeContent {
  private static final byte[] PDF = ascii("%PDF-");
  private static final byte[] RTF = ascii("{\\rtf");
  private static final byte[] OLE2 = {
    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
  };
  private static final byte[] WORD_STREAM = "WordDocument".getBytes(StandardCharsets.UTF_16LE);

  /** Readers look for the PDF mark this far in (ISO 32000, annex H). */
  private static final int PDF_WINDOW = 1024;

  private ResumeContent() {}

  /** The kind, or nothing when it is none of ours. */
  static Optional<ResumeKind> kindOf(byte[] bytes) {
    if (startsWith(bytes, RTF)) {
      return Optional.of(ResumeKind.RTF);
    }
    if (startsWith(bytes, OLE2)) {
      return contains(bytes, WORD_STREAM, bytes.length)
          ? Optional.of(ResumeKind.DOC)
          : Optional.empty();
    }
    if (ZipListing.looksLikeZip(bytes)) {
      return ZipListing.read(bytes).flatMap(ZipListing::kind);
    }
    if (isPdf(bytes)) {
      return Optional.of(ResumeKind.PDF);
    }
    return PlainTextContent.isPlainText(bytes) ? Optional.of(ResumeKind.TXT) : Optional.empty();
  }

  /**
   * Scanners and mail programs put a few bytes before the mark, which readers accept. Markup or a
   * program there would make one file two things at once.
   */
  private static boolean isPdf(byte[] bytes) {
    int mark = indexOf(bytes, PDF, Math.min(bytes.length, PDF_WINDOW));
    if (mark < 0) {
      return false;
    }
    String before = new String(bytes, 0, mark, StandardCharsets.ISO_8859_1);
    return !before.contains("<")
        && !before.startsWith("MZ")
        && !before.startsWith("#!")
        && !before.startsWith("\u007fELF")
        && !before.contains("PK\u0003\u0004");
  }

  static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }

  private static boolean contains(byte[] bytes, byte[] wanted, int within) {
    return indexOf(bytes, wanted, within) >= 0;
  }

  private static int indexOf(byte[] bytes, byte[] wanted, int within) {
    for (int at = 0; at <= within - wanted.length; at++) {
      if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
        return at;
      }
    }
    return -1;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
