package io.outhire.applications;

import io.outhire.jobs.JobId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells a repeated form from a corrected one. */
final class FormContent {
  private FormContent() {}

  /** A hash over everything the person said. */
  static String sha256(JobId job, ApplicationForm form) {
    String said =
        String.join(
            "\n",
            job.toString(),
            form.name(),
            form.email().value(),
            form.phone().map(PhoneNumber::typed).orElse(""),
            form.links().toString(),
            form.written().coverLetter(),
            form.written().answers().toString(),
            form.resume().file().name(),
            form.resume().file().sha256());
    return sha256(said.getBytes(StandardCharsets.UTF_8));
  }

  /** In hexadecimal. */
  static String sha256(byte[] bytes) {
    return sha256(ByteBuffer.wrap(bytes));
  }

  /** Of all bytes up to the limit, in hexadecimal. */
  static String sha256(ByteBuffer bytes) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(bytes.duplicate().rewind());
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
