package io.outhire.leveremulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.outhire.leveremulator.company.Place;
import io.outhire.leveremulator.http.Json;
import io.outhire.leveremulator.http.Parameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where something stands in a list: by stage first (opportunities only), then newest first.
 *
 * @param rank null where lists know no stages
 */
record SortKey(@Nullable Double rank, long createdAt, String id) implements Comparable<SortKey> {
  private static final Comparator<SortKey> ORDER =
      Comparator.<SortKey>comparingDouble(key -> key.rank == null ? 0 : key.rank)
          .thenComparing(SortKey::createdAt, Comparator.reverseOrder())
          .thenComparing(SortKey::id);

  static SortKey of(Place place) {
    return new SortKey(place.rank(), place.createdAt(), place.id());
  }

  /** The place in the order of candidacies; those of other lists have none. */
  Place toPlace() {
    return new Place(rank == null ? 0 : rank, createdAt, id);
  }

  @Override
  public int compareTo(SortKey other) {
    return ORDER.compare(this, other);
  }

  /** The paging token: a JSON array, percent-encoded inside the JSON string as Lever does. */
  String token() {
    var array = Json.MAPPER.createArrayNode();
    if (rank != null) {
      array.add(number(rank));
    }
    return URLEncoder.encode(array.add(createdAt).add(id).toString(), StandardCharsets.UTF_8);
  }

  /** As Lever writes ranks: 1, 230.5. */
  static JsonNode number(double rank) {
    JsonNodeFactory nodes = Json.MAPPER.getNodeFactory();
    return rank == Math.rint(rank) ? nodes.numberNode((long) rank) : nodes.numberNode(rank);
  }

  /** Reads a token that came back as it was, encoded once more, or twice more. */
  static Optional<SortKey> parse(String token, boolean ranked) {
    return decoded(token).flatMap(array -> fromArray(array, ranked));
  }

  /** The JSON array in a token, however often it was encoded on its way. */
  static Optional<JsonNode> decoded(String token) {
    String text = token;
    for (int i = 0; i < 3 && !text.startsWith("["); i++) {
      text = Parameters.decode(text);
    }
    return Json.parse(text).filter(JsonNode::isArray);
  }

  private static Optional<SortKey> fromArray(JsonNode array, boolean ranked) {
    int first = ranked ? 1 : 0;
    boolean valid =
        array.size() == first + 2
            && (!ranked || array.get(0).isNumber())
            && array.get(first).canConvertToLong()
            && array.get(first).isNumber()
            && array.get(first + 1).isTextual();
    if (!valid) {
      return Optional.empty();
    }
    Double rank = ranked ? array.get(0).asDouble() : null;
    return Optional.of(new SortKey(rank, array.get(first).asLong(), array.get(first + 1).asText()));
  }
}
