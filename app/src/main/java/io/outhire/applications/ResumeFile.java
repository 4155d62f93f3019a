package io.outhire.applications;

/**
 * What is known of a résumé without its bytes.
 *
 * @param name without path and invisible marks
 * @param size in bytes
 * @param sha256 of the bytes, in hexadecimal
 */
public record ResumeFile(String name, ResumeKind kind, int size, String sha256) {

  /** The size as people read it: {@code 812 kB}, {@code 2.4 MB}; a kilobyte is a thousand bytes. */
  public String sizeInWords() {
    if (size < 1_000) {
      return size == 1 ? "1 byte" : size + " bytes";
    }
    if (size < 999_500) {
      return Math.round(size / 1_000.0) + " kB";
    }
    return Math.round(size / 100_000.0) / 10.0 + " MB";
  }
}
