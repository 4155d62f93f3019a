package io.outhire.leveremulator.http;

import org.jspecify.annotations.Nullable;

/**
 * One part of a multipart body.
 *
 * @param fileName null for a plain field
 */
public record Part(String name, @Nullable String fileName, String contentType, Bytes content) {
  /** Whether it came with a file name, or without one as what can be no plain field. */
  public boolean isFile() {
    return fileName != null
        || (!contentType.startsWith("text/") && !contentType.startsWith("application/json"));
  }
}
