package io.outhire.applications;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the bytes of a résumé are; only the smallest of them ever need to be in memory. */
sealed interface ResumeContent {
  /** Read from the database for somebody who wants all of it. */
  @SuppressWarnings("ArrayRecordComponent") // Nobody changes or compares them.
  record InMemory(byte[] bytes) implements ResumeContent {}

  /** Where the form's upload lies until the request ends. */
  record OnDisk(Path path) implements ResumeContent {
    InputStream open() throws IOException {
      return Files.newInputStream(path);
    }
  }

  /** In the database already, under the form's token; it is stored by copying it there. */
  record Kept() implements ResumeContent {}
}
