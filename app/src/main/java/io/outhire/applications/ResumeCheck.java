package io.outhire.applications;

import io.outhire.words.Language;
import io.outhire.words.Words;
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
   * @param key of the sentence that says why
   * @param claimed what its name says it is, where the sentence tells
   * @param found what its content is, where the sentence tells
   */
  record Refused(String key, String claimed, String found) implements ResumeCheck {
    private Refused(String key) {
      this(key, "", "");
    }

    /** What is wrong and what to do, for the person who sent it. */
    public String in(Words words) {
      return found.isEmpty()
          ? claimed.isEmpty() ? words.say(key) : words.say(key, claimed)
          : words.say(key, claimed, found);
    }

    /** The same in English. */
    public String why() {
      return in(Words.in(Language.ENGLISH));
    }
  }

  /** What is said of a file beyond the limit, which callers need not read into memory to know. */
  static Refused tooLarge() {
    return new Refused("apply.fault.resume.large");
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
      return new Refused("apply.fault.resume.empty");
    }
    String name = FileName.clean(sentName);
    Optional<ResumeKind> claimed = ResumeKind.claimedBy(name);
    if (claimed.isEmpty()) {
      return new Refused("apply.fault.resume.kind");
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
    return found
        .map(kind -> new Refused("apply.fault.resume.other", claimed.extension(), kind.name()))
        .orElseGet(() -> new Refused("apply.fault.resume.not", claimed.extension(), ""));
  }
}
