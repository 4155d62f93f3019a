package io.outhire.db.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * What was unpacked, file by file, kept beside it. It is compared at every start: files are not
 * synced to disk while unpacking, so after a power cut they may be short or empty. CRC32C because
 * it finds damage; against somebody who may write there nothing helps. What was read since the
 * machine started and not written since is not read again: it is all of 60 MB.
 */
final class Manifest {
  private static final String FILE_NAME = "MANIFEST";
  private static final String END = "end";

  private final List<String> lines = new ArrayList<>();

  void addFile(String path, byte[] content, boolean executable) {
    lines.add("file %08x %b %s".formatted(checksum(content), executable, path));
  }

  void addLink(String path, String target) {
    lines.add("link " + target + " " + path);
  }

  void writeTo(Path folder) throws IOException {
    lines.add(END);
    Files.write(folder.resolve(FILE_NAME), lines, UTF_8);
  }

  /** Whether everything the folder's manifest names is there and unharmed. */
  static boolean holdsIn(Path folder) {
    try {
      var lines = Files.readAllLines(folder.resolve(FILE_NAME), UTF_8);
      var last = LastCheck.of(folder);
      var holds =
          lines.getLast().equals(END)
              && lines.subList(0, lines.size() - 1).parallelStream()
                  .allMatch(line -> holds(folder, line, last));
      if (holds) {
        last.renew();
      }
      return holds;
    } catch (IOException | RuntimeException damaged) {
      return false;
    }
  }

  private static boolean holds(Path folder, String line, LastCheck last) {
    var words = line.split(" ", 4);
    try {
      return switch (words[0]) {
        case "link" -> Files.readSymbolicLink(folder.resolve(words[2])).toString().equals(words[1]);
        case "file" -> {
          var file = folder.resolve(words[3]);
          yield Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
              && Files.isExecutable(file) == Boolean.parseBoolean(words[2])
              && (last.covers(file)
                  || checksum(Files.readAllBytes(file)) == Long.parseLong(words[1], 16));
        }
        default -> false;
      };
    } catch (IOException missing) {
      return false;
    }
  }

  private static long checksum(byte[] content) {
    var crc = new CRC32C();
    crc.update(content);
    return crc.getValue();
  }
}
