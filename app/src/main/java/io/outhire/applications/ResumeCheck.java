package io.outhire.applications;

import java.util.Optional;

/**
 * What became of a file that somebody sent as a résumé. Its kind is read from its content; the name
 * only has to agree. Nothing in it is parsed or unpacked, so nothing in it can do harm here.
 */
public sealed interface ResumeCheck {
  /** The most bytes that are taken. */
  int LIMIT = 25_000_000;

  /** {@link #LIMIT} as people read it. */
  String LIMIT_IN_WORDS = "25 MB";

  /** The kinds that are taken, as people read them. */
  String KINDS_IN_WORDS = "PDF, Word (doc, docx), OpenDocument (odt), RTF or plain text";

  /** It is one of the kinds and is what its name says. */
  record Accepted(Resume resume) implements ResumeCheck {}

  /**
   * It is not taken.
   *
   * @param why what is wrong and what to do, for the person who sent it
   */
  record Refused(String why) implements ResumeCheck {}

  /** What is said of a file beyond the limit, which callers need not read into memory to know. */
  static Refused tooLarge() {
    return new Refused(
        "This file is larger than %s. Save it smaller, for example as a PDF, and choose it again."
            .formatted(LIMIT_IN_WORDS));
  }

  /**
   * Looks at a file.
   *
   * @param sentName as the browser told it; path and invisible marks are taken off
   */
  static ResumeCheck of(String sentName, byte[] bytes) {
    if (bytes.length > LIMIT) {
      return tooLarge();
    }
    if (bytes.length == 0) {
      return new Refused("This file is empty. Check it on your device and choose it again.");
    }
    String name = FileName.clean(sentName);
    Optional<ResumeKind> claimed = ResumeKind.claimedBy(name);
    if (claimed.isEmpty()) {
      return new Refused("This kind of file is not taken. Choose " + KINDS_IN_WORDS + ".");
    }
    return byContent(name, claimed.get(), bytes);
  }

  private static ResumeCheck byContent(String name, ResumeKind claimed, byte[] bytes) {
    Optional<ResumeKind> found = ResumeContent.kindOf(bytes);
    if (found.equals(Optional.of(claimed))) {
      return new Accepted(new Resume(name, claimed, bytes));
    }
    String is = found.map(kind -> "its content is " + kind.inWords()).orElse("its content is not");
    return new Refused(
        "This file is named .%s, but %s. Save it again as PDF or Word and choose that file."
            .formatted(claimed.extension(), is));
  }
}
