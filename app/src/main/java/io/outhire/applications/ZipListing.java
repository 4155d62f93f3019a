package io.outhire.applications;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The names in a zip file, read from its table of contents without unpacking anything (PKWARE
 * APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16).
 *
 * @param names of the entries
 * @param mimetype what the first entry says when it is an unpacked {@code mimetype}, as
 *     OpenDocument demands; else empty
 */
record ZipListing(Set<String> names, String mimetype) {
  private static final int ENTRY = 0x04034b50;
  private static final int TABLE_ROW = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int LONGEST_COMMENT = 65_535;

  /** More rows than any document has; a table of millions is an attack. */
  private static final int MOST_ENTRIES = 20_000;

  static boolean looksLikeZip(ByteBuffer bytes) {
    return bytes.limit() > END_LENGTH && little(bytes).getInt(0) == ENTRY;
  }

  /** The listing, or nothing when the table of contents cannot be followed. */
  static Optional<ZipListing> read(ByteBuffer bytes) {
    try {
      ByteBuffer zip = little(bytes);
      int end = findEnd(zip);
      return end < 0 ? Optional.empty() : Optional.of(read(zip, end));
    } catch (IndexOutOfBoundsException broken) {
      return Optional.empty();
    }
  }

  /** Which kind of document it is, if one of ours; one that carries macros is not. */
  Optional<ResumeKind> kind() {
    if (mimetype.equals(ResumeKind.ODT.mediaType())) {
      return Optional.of(ResumeKind.ODT);
    }
    boolean word =
        names.contains("[Content_Types].xml")
            && names.stream().anyMatch(name -> name.startsWith("word/"))
            && names.stream().noneMatch(name -> name.endsWith("vbaProject.bin"));
    return word ? Optional.of(ResumeKind.DOCX) : Optional.empty();
  }

  private static ZipListing read(ByteBuffer zip, int end) {
    int count = Math.min(zip.getShort(end + 10) & 0xFFFF, MOST_ENTRIES);
    int row = zip.getInt(end + 16);
    Set<String> names = new HashSet<>();
    for (int i = 0; i < count && zip.getInt(row) == TABLE_ROW; i++) {
      int nameLength = zip.getShort(row + 28) & 0xFFFF;
      names.add(text(zip, row + 46, nameLength));
      row +=
          46 + nameLength + (zip.getShort(row + 30) & 0xFFFF) + (zip.getShort(row + 32) & 0xFFFF);
    }
    return new ZipListing(names, mimetype(zip));
  }

  private static String mimetype(ByteBuffer zip) {
    boolean unpacked = zip.getShort(8) == 0;
    int nameLength = zip.getShort(26) & 0xFFFF;
    int extra = zip.getShort(28) & 0xFFFF;
    int size = zip.getInt(18);
    boolean named = nameLength == 8 && text(zip, 30, nameLength).equals("mimetype");
    return unpacked && named && size > 0 && size < 200
        ? text(zip, 30 + nameLength + extra, size)
        : "";
  }

  /** The end record is the last thing in the file but for a comment. */
  private static int findEnd(ByteBuffer zip) {
    int last = zip.limit() - END_LENGTH;
    for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
      if (zip.getInt(at) == END) {
        return at;
      }
    }
    return -1;
  }

  private static String text(ByteBuffer zip, int from, int length) {
    byte[] bytes = new byte[length];
    zip.get(from, bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static ByteBuffer little(ByteBuffer bytes) {
    return bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
  }
}
