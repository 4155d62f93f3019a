package io.outhire.db;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Refuses data in a task: an instance's id says what to do, and a row with Java objects in it could
 * not be read after the next change of a class.
 */
final class NoTaskData implements Serializer {

  @Override
  public byte @Nullable [] serialize(@Nullable Object data) {
    if (data != null) {
      throw new IllegalArgumentException("a task carries its instance id and nothing else");
    }
    return null;
  }

  @Override
  public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] data) {
    return null;
  }
}
