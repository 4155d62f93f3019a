package io.outhire.careers.save;

import io.outhire.jobs.JobId;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** A job's id in 22 characters, so that a hundred of them fit into a cookie. */
public final class JobCode {
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{22}");

  private JobCode() {}

  /** Letters, digits, {@code -} and {@code _}. */
  public static String of(JobId job) {
    ByteBuffer bytes = ByteBuffer.allocate(16);
    bytes.putLong(job.value().getMostSignificantBits());
    bytes.putLong(job.value().getLeastSignificantBits());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  static Optional<JobId> read(String code) {
    if (!SHAPE.matcher(code).matches()) {
      return Optional.empty();
    }
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(code));
    return Optional.of(new JobId(new UUID(bytes.getLong(), bytes.getLong())));
  }
}
