package io.outhire.applications;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file a résumé may be. */
public enum ResumeKind {
  /** Portable Document Format. */
  PDF("application/pdf"),
  /** Word before 2007. */
  DOC("application/msword"),
  /** Word since 2007. */
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  /** OpenDocument text. */
  ODT("application/vnd.oasis.opendocument.text"),
  /** Rich Text Format. */
  RTF("application/rtf"),
  /** Plain text. */
  TXT("text/plain");

  private final String mediaType;

  ResumeKind(String mediaType) {
    this.mediaType = mediaType;
  }

  /** As in {@code application/pdf}. */
  public String mediaType() {
    return mediaType;
  }

  /** The ending of its file names, without the dot and in small letters. */
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind that a file name claims by its ending; nothing when it is none of ours. */
  public static Optional<ResumeKind> claimedBy(String fileName) {
    String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(kind -> kind.extension().equals(ending)).findFirst();
  }
}
