package io.outhire.db.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outhire.db.embedded.EmbeddedPostgresException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class BinariesTest {
  private static final Archive ARCHIVE = Archive.ofThisMachine();
  @TempDir Path directory;

  @Test
  void damagedOnesAreUnpackedAgain() throws Exception {
    var postgres = Binaries.in(directory, ARCHIVE).program("postgres");
    var whole = Files.readAllBytes(postgres);
    try (var file = Files.newByteChannel(postgres, StandardOpenOption.WRITE)) {
      file.position(whole.length / 2).write(java.nio.ByteBuffer.wrap(new byte[100]));
    }

    Binaries.in(directory, ARCHIVE);

    assertThat(postgres).hasBinaryContent(whole).isExecutable();
  }

  @Test
  void damageIsFoundAlsoAfterACheckAndOnceTheMachineHasRestarted() throws Exception {
    var folder = Binaries.in(directory, ARCHIVE).folder();
    assertThat(Manifest.holdsIn(folder)).isTrue();
    var library = folder.resolve("lib/libpq.so.5");
    var written = Files.getLastModifiedTime(library);
    assertThat(LastCheck.of(folder).covers(library)).isTrue();

    Files.write(library, new byte[] {1}, StandardOpenOption.APPEND);
    assertThat(Manifest.holdsIn(folder)).isFalse();

    // As after a power cut: the date is the old one, what is in the file is not.
    Files.setLastModifiedTime(library, written);
    assertThat(LastCheck.of(folder, Optional.of("another start")).covers(library)).isFalse();
    Files.delete(folder.resolve("CHECKED"));
    assertThat(Manifest.holdsIn(folder)).isFalse();
  }

  @Test
  void wholeOnesAreLeftAsTheyAre() throws Exception {
    var postgres = Binaries.in(directory, ARCHIVE).program("postgres");
    var key = Files.getAttribute(postgres, "unix:ino");

    Binaries.in(directory, ARCHIVE);

    assertThat(Files.getAttribute(postgres, "unix:ino")).isEqualTo(key);
  }

  @Test
  void aRemovedLibraryIsNoticed() throws Exception {
    var folder = Binaries.in(directory, ARCHIVE).folder();
    Files.delete(folder.resolve("lib/libpq.so.5"));

    assertThat(Manifest.holdsIn(folder)).isFalse();
  }

  @Test
  void anUnexpectedArchiveIsRefusedAndLeavesNothing() throws IOException {
    var other = new Archive(ARCHIVE.resource(), "0".repeat(64));

    assertThatThrownBy(() -> Binaries.in(directory, other))
        .hasMessageContaining("not the expected one")
        .extracting(e -> ((EmbeddedPostgresException) e).reason())
        .isEqualTo(Reason.BINARIES);
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void whatAKilledProcessLeftIsDeleted() throws Exception {
    var gone = new ProcessBuilder("true").start();
    gone.onExit().join();
    var leftover = Files.createDirectories(directory.resolve("unpacking-" + gone.pid() + "-1/bin"));

    Binaries.in(directory, ARCHIVE);

    assertThat(leftover.getParent()).doesNotExist();
  }

  @Test
  void bothArchivesAreTheOnesWrittenDown() throws Exception {
    for (var archive : new Archive[] {Archive.AMD64, Archive.ARM64}) {
      try (var packed = archive.open()) {
        var digest = MessageDigest.getInstance("SHA-256").digest(packed.readAllBytes());
        assertThat(HexFormat.of().formatHex(digest)).isEqualTo(archive.sha256());
      }
    }
  }
}
