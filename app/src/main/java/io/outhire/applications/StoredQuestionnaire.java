package io.outhire.applications;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire as its JSON in the database.
 *
 * @param format {@value #FORMAT}; another number means another layout
 */
record StoredQuestionnaire(
    int format,
    boolean phoneRequired,
    boolean coverLetterRequired,
    List<Question> questions,
    List<NotCarried> notCarried,
    @Nullable String postingForm) {
  static final int FORMAT = 1;

  private static final ObjectMapper JSON =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  static String write(Questionnaire asked) {
    var stored =
        new StoredQuestionnaire(
            FORMAT,
            asked.phoneRequired(),
            asked.coverLetterRequired(),
            asked.questions(),
            asked.notCarried(),
            asked.postingForm().map(URI::toString).orElse(null));
    try {
      return JSON.writeValueAsString(stored);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * @throws IllegalStateException when a newer Outhire wrote it, or nobody did
   */
  static Questionnaire read(String json, boolean chosenElsewhere) {
    try {
      StoredQuestionnaire stored = JSON.readValue(json, StoredQuestionnaire.class);
      if (stored.format() != FORMAT) {
        throw new IllegalStateException("a questionnaire of format " + stored.format());
      }
      return stored.asAsked(chosenElsewhere);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("a questionnaire that cannot be read", unreadable);
    }
  }

  private Questionnaire asAsked(boolean chosenElsewhere) {
    return new Questionnaire(
        phoneRequired,
        coverLetterRequired,
        questions,
        notCarried,
        Optional.ofNullable(postingForm).map(URI::create),
        chosenElsewhere);
  }
}
