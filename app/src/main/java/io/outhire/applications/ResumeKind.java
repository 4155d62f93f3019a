package io.outhire.applications;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file a résumé may be. */
public enum ResumeKind {
  /** Portable Document Format. */
  PDF("application/pdf", "a PDF"),
  /** Word before 2007. */
  DOC("application/msword", "an older Word document"),
  /** Word since 2007. */
  DOCX(
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "a Word document"),
  /** OpenDocument text. */
  ODT("application/vnd.oasis.opendocument.text", "an OpenDocument text"),
  /** Rich Text Format. */
  RTF("application/rtf", "an RTF document"),
  /** Plain text. */
  TXT("text/plain", "plain text");

  private final String mediaType;
  private final String inWords;

  ResumeKind(String mediaType, String inWords) {
    this.mediaType = mediaType;
    this.inWords = inWords;
  }

  /** As in {@code application/pdf}. */
  public String mediaType() {
    return mediaType;
  }

  /** With its article, as in {@code a PDF}. */
  public String inWords() {
    return inWords;
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
