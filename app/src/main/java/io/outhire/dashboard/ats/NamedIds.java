package io.outhire.dashboard.ats;

import io.outhire.integrations.Connection;
import io.outhire.integrations.Delivery;
import io.outhire.integrations.JobLink;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the ATS's ids in a time line stand for. The time line keeps ids, which stay true when names
 * change; people read names. An id that is not known any more is shown as it is.
 *
 * @param words an id with the word before it, and what to read in its place
 */
record NamedIds(Map<String, String> words) {

  static NamedIds of(Optional<Connection> connection, Optional<JobLink> link, Delivery delivery) {
    Map<String, String> words = new LinkedHashMap<>();
    connection
        .flatMap(Connection::attributedTo)
        .ifPresent(user -> words.put("user " + user.id(), user.name()));
    connection
        .flatMap(Connection::second)
        .ifPresent(user -> words.put("user " + user.id(), user.name()));
    link.ifPresent(
        posting -> words.put("posting " + posting.postingId(), quoted(posting.postingTitle())));
    delivery
        .arrival()
        .ifPresent(
            arrival -> {
              words.put("Opportunity " + arrival.candidacyId() + ",", "Candidacy");
              words.put("opportunity " + arrival.candidacyId(), "the candidacy");
            });
    return new NamedIds(words);
  }

  private static String quoted(String title) {
    return "“%s”".formatted(title);
  }

  String in(String detail) {
    String read = detail;
    for (Map.Entry<String, String> word : words.entrySet()) {
      read = read.replace(word.getKey(), word.getValue());
    }
    return read;
  }
}
