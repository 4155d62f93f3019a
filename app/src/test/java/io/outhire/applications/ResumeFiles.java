package io.outhire.applications;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The smallest files of each kind that pass for the real thing. */
public final class ResumeFiles {
  private ResumeFiles() {}

  /** A PDF that says these words. */
  public static byte[] pdf(String words) {
    return bytes("%PDF-1.4\n1 0 obj\n(" + words + ")\nendobj\ntrailer\n%%EOF\n");
  }

  public static byte[] rtf() {
    return bytes("{\\rtf1\\ansi Ada Lovelace}");
  }

  public static byte[] docx() {
    return zip("[Content_Types].xml", "_rels/.rels", "word/document.xml");
  }

  public static byte[] odt() {
    return zipWithMimetype("application/vnd.oasis.opendocument.text");
  }

  /** Compound file header, then the name of Word's stream as its directory has it. */
  public static byte[] doc() {
    byte[] bytes = new byte[2048];
    byte[] header = {
      (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    byte[] stream = "WordDocument".getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(header, 0, bytes, 0, header.length);
    System.arraycopy(stream, 0, bytes, 1024, stream.length);
    return bytes;
  }

  /** What Windows programs begin with. */
  public static byte[] exe() {
    byte[] bytes = Arrays.copyOf(bytes("MZ\u0090\u0000\u0003"), 4096);
    System.arraycopy(bytes("PE\0\0"), 0, bytes, 128, 4);
    return bytes;
  }

  /** A zip with these entries. */
  public static byte[] zip(String... names) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes("<content of=\"" + name + "\"/>"));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  /** An OpenDocument package of this type. */
  public static byte[] zipWithMimetype(String type) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(stored("mimetype", bytes(type)));
      zip.write(bytes(type));
      zip.putNextEntry(new ZipEntry("content.xml"));
      zip.write(bytes("<office/>"));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  private static ZipEntry stored(String name, byte[] content) {
    var entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    var crc = new CRC32();
    crc.update(content);
    entry.setCrc(crc.getValue());
    return entry;
  }

  /** Latin-1, so that every character is one byte. */
  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
