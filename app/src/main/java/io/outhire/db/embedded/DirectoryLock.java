package io.outhire.db.embedded;

import static io.outhire.db.embedded.EmbeddedPostgresException.Reason.IN_USE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Says that this process alone works on a data directory. The operating system drops the lock when
 * the process ends, however it ends.
 */
final class DirectoryLock implements AutoCloseable {
  private static final String FILE_NAME = "outhire.lock";
  private static final int LONGEST_PID = 32;

  private final FileChannel channel;

  private DirectoryLock(FileChannel channel) {
    this.channel = channel;
  }

  static DirectoryLock take(Path directory) throws IOException {
    var channel =
        FileChannel.open(
            directory.resolve(FILE_NAME),
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(OwnFiles.PRIVATE));
    if (!isTaken(channel)) {
      var holder = holder(channel);
      channel.close();
      throw new EmbeddedPostgresException(
          IN_USE,
          "Another Outhire (process %s) is using %s; stop it first, or choose another data directory."
              .formatted(holder, directory));
    }
    channel.truncate(0);
    channel.write(UTF_8.encode(Long.toString(ProcessHandle.current().pid())), 0);
    return new DirectoryLock(channel);
  }

  // The lock lives as long as its channel, which close() ends.
  @SuppressWarnings("resource")
  private static boolean isTaken(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    }
  }

  private static String holder(FileChannel channel) throws IOException {
    var written = ByteBuffer.allocate(LONGEST_PID);
    channel.read(written, 0);
    var pid = UTF_8.decode(written.flip()).toString();
    return pid.isEmpty() ? "unknown" : pid;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
