package io.outhire.leveremulator.company;

import io.outhire.leveremulator.http.Bytes;
import java.util.Locale;
import java.util.Set;

/**
 * A file that came with a candidacy, its very bytes kept.
 *
 * @param opportunity id of the candidacy
 * @param kind whether Lever lists it under résumés or files
 * @param uploadedAt ms since 1970 UTC
 */
public record Attachment(
    String id,
    String opportunity,
    Kind kind,
    String name,
    String contentType,
    Bytes content,
    long uploadedAt) {
  private static final Set<String> READABLE = Set.of("docx", "doc", "js", "pdf", "txt");

  /** Where Lever lists a file. */
  public enum Kind {
    RESUME,
    FILE
  }

  /** The ending of the name without its dot, in small letters; empty when there is none. */
  public String ending() {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /**
   * What Lever made of it: {@code error} for one without content, {@code unsupported} for what it
   * stores but never reads, such as pictures.
   */
  public String status() {
    if (content.size() == 0) {
      return "error";
    }
    return READABLE.contains(ending()) ? "processed" : "unsupported";
  }
}
