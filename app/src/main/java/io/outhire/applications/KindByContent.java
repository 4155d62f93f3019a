package io.outhire.applications;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Tells what a file is by looking at its bytes. */
final class KindByContent {
  private static final byte[] PDF = ascii("%PDF-");
  private static final byte[] RTF = ascii("{\\rtf");
  private static final byte[] OLE2 = {
    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
  };
  private static final byte[] WORD_STREAM = "WordDocument".getBytes(StandardCharsets.UTF_16LE);

  /** Readers look for the PDF mark this far in (ISO 32000, annex H). */
  private static final int PDF_WINDOW = 1024;

  private KindByContent() {}

  /** The kind, or nothing when it is none of ours. */
  static Optional<ResumeKind> kindOf(ByteBuffer bytes) {
    if (startsWith(bytes, RTF)) {
      return Optional.of(ResumeKind.RTF);
    }
    if (startsWith(bytes, OLE2)) {
      return indexOf(bytes, WORD_STREAM) >= 0 ? Optional.of(ResumeKind.DOC) : Optional.empty();
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
  private static boolean isPdf(ByteBuffer bytes) {
    byte[] window = new byte[Math.min(bytes.limit(), PDF_WINDOW)];
    bytes.get(0, window);
    int mark = indexOf(ByteBuffer.wrap(window), PDF);
    if (mark < 0) {
      return false;
    }
    String before = new String(window, 0, mark, StandardCharsets.ISO_8859_1);
    return !before.contains("<")
        && !before.startsWith("MZ")
        && !before.startsWith("#!")
        && !before.startsWith("\u007fELF")
        && !before.contains("PK\u0003\u0004");
  }

  private static boolean startsWith(ByteBuffer bytes, byte[] start) {
    return bytes.limit() >= start.length
        && bytes.slice(0, start.length).equals(ByteBuffer.wrap(start));
  }

  private static int indexOf(ByteBuffer bytes, byte[] wanted) {
    for (int at = 0; at <= bytes.limit() - wanted.length; at++) {
      if (bytes.get(at) == wanted[0]
          && bytes.slice(at, wanted.length).equals(ByteBuffer.wrap(wanted))) {
        return at;
      }
    }
    return -1;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
