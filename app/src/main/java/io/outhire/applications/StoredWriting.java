package io.outhire.applications;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/**
 * Cover letter and answers as their JSON in the quarantine.
 *
 * @param format {@value #FORMAT}; another number means another layout
 */
record StoredWriting(int format, String coverLetter, List<Answer> answers) {
  static final int FORMAT = 1;

  private static final ObjectMapper JSON = new ObjectMapper();

  static String write(Written written) {
    try {
      return JSON.writeValueAsString(
          new StoredWriting(FORMAT, written.coverLetter(), written.answers()));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static Written read(String json) {
    try {
      StoredWriting stored = JSON.readValue(json, StoredWriting.class);
      return new Written(stored.coverLetter(), stored.answers());
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("answers that cannot be read", unreadable);
    }
  }
}
