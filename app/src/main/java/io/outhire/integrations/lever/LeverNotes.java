package io.outhire.integrations.lever;

import com.fasterxml.jackson.databind.JsonNode;
import io.outhire.integrations.ats.AtsFailure;
import io.outhire.integrations.ats.AtsNote;
import io.outhire.integrations.ats.Departure;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Notes on an opportunity (docs/lever.md 16). */
final class LeverNotes {
  /** Keeps {@code @name} from notifying a user of that name, and can still be read. */
  private static final String HARMLESS_AT = "@\u200B";

  private final LeverCalls calls;

  LeverNotes(LeverCalls calls) {
    this.calls = calls;
  }

  /** Adds a note and tells its id. */
  String add(AtsNote note, Departure departure) throws AtsFailure {
    String json =
        LeverJson.write(LeverJson.object().put("value", note.text().replace("@", HARMLESS_AT)));
    JsonNode made =
        calls.create(
            path(note.candidacyId()),
            new LeverQuery().with("perform_as", note.performAs()),
            new CreateBody("application/json", BodyPublishers.ofString(json)),
            departure);
    JsonNode data = made.path("data");
    return LeverJson.text(data, "noteId")
        .or(() -> LeverJson.text(data, "id"))
        .orElseThrow(
            () -> new AtsFailure.OutcomeUnknown("Lever's answer does not name what was made."));
  }

  /** The ids of notes that hold this line, oldest first. */
  List<String> holding(String opportunity, String line) throws AtsFailure {
    List<JsonNode> found = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      JsonNode page = calls.get(path(opportunity), LeverAccount.paged(new LeverQuery(), cursor));
      page.path("data").valueStream().filter(note -> holds(note, line)).forEach(found::add);
      cursor = LeverAccount.next(page);
    } while (cursor.isPresent());
    return found.stream()
        .sorted(Comparator.comparingLong(note -> note.path("createdAt").asLong()))
        .map(note -> note.path("id").asText(""))
        .toList();
  }

  private static boolean holds(JsonNode note, String line) {
    return note.path("fields")
        .valueStream()
        .map(field -> field.path("value").asText(""))
        .flatMap(String::lines)
        .anyMatch(one -> one.strip().equals(line));
  }

  private static String path(String opportunity) throws AtsFailure {
    if (!LeverAccount.isId(opportunity)) {
      throw new AtsFailure.Refused(404, "Lever does not know this.");
    }
    return "/opportunities/%s/notes".formatted(opportunity);
  }
}
