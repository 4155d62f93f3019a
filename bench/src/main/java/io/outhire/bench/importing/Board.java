package io.outhire.bench.importing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;

/** A board of many postings, as Lever's public API serves it. */
final class Board {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Board() {}

  /** Writes a board of so many postings. */
  static void write(Path file, int postings) throws IOException {
    ArrayNode board = JSON.createArrayNode();
    for (int number = 1; number <= postings; number++) {
      ObjectNode posting = board.addObject();
      posting.put("id", id(number));
      posting.put("text", "Baker " + number);
      posting.put("createdAt", 1_760_000_000_000L + number);
      posting.put("description", "<div>Bake bread no. " + number + " before dawn.</div>");
      posting.put("descriptionPlain", "Bake bread no. " + number + " before dawn.");
      posting.put("additional", "<div>Come as you are.</div>");
      posting.put("additionalPlain", "Come as you are.");
      posting
          .putArray("lists")
          .addObject()
          .put("text", "You")
          .put("content", "<li>rise early</li><li>knead</li>");
      posting.put("country", "GB");
      posting.put("workplaceType", "onsite");
      posting
          .putObject("categories")
          .put("location", "Leeds")
          .put("team", "Bakery")
          .put("commitment", "Full-time");
    }
    JSON.writeValue(file.toFile(), board);
  }

  private static String id(int number) {
    return UUID.nameUUIDFromBytes(("posting " + number).getBytes(StandardCharsets.UTF_8))
        .toString();
  }
}
