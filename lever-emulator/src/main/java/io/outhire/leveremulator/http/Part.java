package io.outhire.leveremulator.http;

import org.jspecify.annotations.Nullable;

/**
 * One part of a multipart body.
 *
 * @param fileName null for a plain field
 */
public record Part(String name, @Nullable String fileName, String contentType, Bytes content) {
  /** Whether it came with a file name. */
  public boolean isFile() {
    return fileName != null;
  }
}
