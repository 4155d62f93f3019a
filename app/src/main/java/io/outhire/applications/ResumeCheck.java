package io.outhire.applications;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
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
   * Looks at a file in memory.
   *
   * @param sentName as the browser told it; path and invisible marks are taken off
   */
  static ResumeCheck of(String sentName, byte[] bytes) {
    return of(sentName, ByteBuffer.wrap(bytes), new ResumeContent.InMemory(bytes));
  }

  /**
   * Looks at a file on disk without reading it into memory.
   *
   * @param sentName as the browser told it; path and invisible marks are taken off
   * @throws UncheckedIOException when it cannot be read
   */
  static ResumeCheck of(String sentName, Path file) {
    try (FileChannel channel = FileChannel.open(file);
        Arena whileLooking = Arena.ofConfined()) {
      if (channel.size() > LIMIT) {
        return tooLarge();
      }
      ByteBuffer mapped =
          channel
              .map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), whileLooking)
              .asByteBuffer();
      return of(sentName, mapped, new ResumeContent.OnDisk(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ResumeCheck of(String sentName, ByteBuffer bytes, ResumeContent content) {
    if (bytes.limit() > LIMIT) {
      return tooLarge();
    }
    if (bytes.limit() == 0) {
      return new Refused("This file is empty. Check it on your device and choose it again.");
    }
    String name = FileName.clean(sentName);
    Optional<ResumeKind> claimed = ResumeKind.claimedBy(name);
    if (claimed.isEmpty()) {
      return new Refused("This kind of file is not taken. Choose " + KINDS_IN_WORDS + ".");
    }
    return byContent(name, claimed.get(), bytes, content);
  }

  private static ResumeCheck byContent(
      String name, ResumeKind claimed, ByteBuffer bytes, ResumeContent content) {
    Optional<ResumeKind> found = KindByContent.kindOf(bytes);
    if (found.equals(Optional.of(claimed))) {
      var file = new ResumeFile(name, claimed, bytes.limit(), FormContent.sha256(bytes));
      return new Accepted(new Resume(file, content));
    }
    String is = found.map(kind -> "its content is " + kind.inWords()).orElse("its content is not");
    return new Refused(
        "This file is named .%s, but %s. Save it again as PDF or Word and choose that file."
            .formatted(claimed.extension(), is));
  }
}
