package io.outhire.applications;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.SqlStatement;

/** Sends a résumé to the database; from a file as a stream, so that it is never whole in memory. */
final class ResumeBytes {
  private ResumeBytes() {}

  /** Binds name, kind, size, sha256 and bytes; whoever executes the statement closes the file. */
  static <S extends SqlStatement<S>> S bind(S statement, Resume resume) {
    S bound =
        statement
            .bind("name", resume.fileName())
            .bind("kind", resume.kind().name())
            .bind("size", resume.file().size())
            .bind("sha256", resume.file().sha256());
    return resume.content() instanceof ResumeContent.OnDisk disk
        ? stream(bound, disk, resume.file().size())
        : bound.bind("bytes", resume.bytes());
  }

  private static <S extends SqlStatement<S>> S stream(
      S statement, ResumeContent.OnDisk disk, int size) {
    try {
      InputStream file = disk.open();
      statement.getContext().addCleanable(() -> close(file));
      Argument stream = (at, prepared, context) -> prepared.setBinaryStream(at, file, size);
      return statement.bind("bytes", stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void close(InputStream file) {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
