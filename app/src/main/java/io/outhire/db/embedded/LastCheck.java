package io.outhire.db.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * When the files of a folder were last read and found whole since this machine was started.
 *
 * @param folder where this is noted
 * @param boot the kernel's name for the time since the machine was started; empty where it has none
 * @param at when; empty when not since then
 */
record LastCheck(Path folder, Optional<String> boot, Optional<FileTime> at) {
  private static final String FILE_NAME = "CHECKED";

  /** Linux only (random(4)); elsewhere every start reads all. */
  private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");

  static LastCheck of(Path folder) throws IOException {
    return of(
        folder, Files.isReadable(BOOT) ? Optional.of(Files.readString(BOOT)) : Optional.empty());
  }

  static LastCheck of(Path folder, Optional<String> boot) throws IOException {
    var note = folder.resolve(FILE_NAME);
    var current =
        boot.isPresent() && Files.exists(note) && boot.get().equals(Files.readString(note));
    return new LastCheck(
        folder, boot, current ? Optional.of(Files.getLastModifiedTime(note)) : Optional.empty());
  }

  /** Whether the file was read then and not written since. */
  boolean covers(Path file) throws IOException {
    return at.isPresent() && Files.getLastModifiedTime(file).compareTo(at.get()) < 0;
  }

  /** Notes that all was read by now, unless it was noted before. */
  void renew() {
    if (at.isPresent() || boot.isEmpty()) {
      return;
    }
    try {
      Files.writeString(folder.resolve(FILE_NAME), boot.get(), UTF_8);
    } catch (IOException mayNotWriteHere) {
      // Then the next start reads all again.
    }
  }
}
