package io.outhire.applications;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * A résumé whose content was found to be what its name says; only {@link ResumeCheck} and the
 * database make one. It need not be in memory: see {@link ResumeContent}.
 */
public final class Resume {
  private final ResumeFile file;
  private final ResumeContent content;

  Resume(ResumeFile file, ResumeContent content) {
    this.file = file;
    this.content = content;
  }

  /** Its name, kind, size and hash. */
  public ResumeFile file() {
    return file;
  }

  /** The name to show and to offer for saving; without path and invisible marks. */
  public String fileName() {
    return file.name();
  }

  /** What it is, by content. */
  public ResumeKind kind() {
    return file.kind();
  }

  ResumeContent content() {
    return content;
  }

  /**
   * The very bytes that were sent, in memory; not to be changed.
   *
   * @throws IllegalStateException when they are in the database and were not read
   */
  public byte[] bytes() {
    return switch (content) {
      case ResumeContent.InMemory memory -> memory.bytes();
      case ResumeContent.OnDisk disk -> read(disk);
      case ResumeContent.Kept kept -> throw new IllegalStateException("kept in the database");
    };
  }

  private static byte[] read(ResumeContent.OnDisk disk) {
    try (InputStream file = disk.open()) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
