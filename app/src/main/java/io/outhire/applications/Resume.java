package io.outhire.applications;

/**
 * A résumé whose content was found to be what its name says; only {@link ResumeCheck} and the
 * database make one.
 */
public final class Resume {
  private final ResumeFile file;
  private final byte[] bytes;

  /** Takes the bytes as they are; nobody changes them afterwards. */
  Resume(String fileName, ResumeKind kind, byte[] bytes) {
    this.file = new ResumeFile(fileName, kind, bytes.length, FormContent.sha256(bytes));
    this.bytes = bytes;
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

  /** The very bytes that were sent; not to be changed. */
  public byte[] bytes() {
    return bytes;
  }
}
