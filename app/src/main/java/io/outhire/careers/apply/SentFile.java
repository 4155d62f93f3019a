package io.outhire.careers.apply;

import io.outhire.applications.ResumeCheck;
import java.util.Optional;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The file part of a form. The framework streams it to disk and deletes it after the request. */
final class SentFile {
  private SentFile() {}

  /** Nothing when no file was chosen: browsers then send a part without a name. */
  static Optional<ResumeCheck> check(@Nullable FileUpload upload) {
    if (upload == null || upload.fileName() == null || upload.fileName().isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        upload.size() > ResumeCheck.LIMIT
            ? ResumeCheck.tooLarge()
            : ResumeCheck.of(upload.fileName(), upload.uploadedFile()));
  }
}
