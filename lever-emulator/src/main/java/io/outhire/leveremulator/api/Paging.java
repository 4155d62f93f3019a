package io.outhire.leveremulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outhire.leveremulator.company.Place;
import io.outhire.leveremulator.http.Json;
import io.outhire.leveremulator.http.Parameters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The list envelope: data, hasNext, and next where there is more. */
final class Paging {
  private static final int MOST = 100;

  private Paging() {}

  /** One page of a list that is ordered by key. */
  static <T> ObjectNode page(
      Stream<T> all,
      Function<T, SortKey> key,
      boolean ranked,
      Parameters query,
      Function<T, JsonNode> toJson) {
    int limit = limit(query);
    SortKey after = after(query, ranked);
    List<T> rest =
        all.filter(item -> after == null || key.apply(item).compareTo(after) > 0)
            .sorted(Comparator.comparing(key))
            .limit(limit + 1L)
            .toList();
    return envelope(rest, limit, key, toJson);
  }

  /**
   * One page of a list of candidacies.
   *
   * @param after those behind a place, in order; null for all of them
   */
  static <T> ObjectNode ordered(
      Function<@Nullable Place, Stream<T>> after,
      Function<T, SortKey> key,
      Parameters query,
      Function<T, JsonNode> toJson) {
    int limit = limit(query);
    SortKey last = after(query, true);
    List<T> rest = after.apply(last == null ? null : last.toPlace()).limit(limit + 1L).toList();
    return envelope(rest, limit, key, toJson);
  }

  private static <T> ObjectNode envelope(
      List<T> rest, int limit, Function<T, SortKey> key, Function<T, JsonNode> toJson) {
    List<T> page = rest.stream().limit(limit).toList();
    ObjectNode envelope = whole(page.stream().map(toJson).toList());
    if (rest.size() > limit) {
      envelope.put("hasNext", true).put("next", key.apply(page.getLast()).token());
    }
    return envelope;
  }

  /** A short list that always fits on one page. */
  static ObjectNode whole(Iterable<? extends JsonNode> items) {
    ArrayNode data = Json.MAPPER.createArrayNode();
    items.forEach(data::add);
    ObjectNode envelope = Json.object();
    envelope.set("data", data);
    return envelope.put("hasNext", false);
  }

  /** One page of a list that has its order already; the token is the place in it. */
  static ObjectNode inOrder(List<? extends JsonNode> items, Parameters query) {
    int limit = limit(query);
    int from = Math.min(place(query), items.size());
    int to = Math.min(from + limit, items.size());
    ObjectNode envelope =
        whole(items.subList(from, to).stream().map(item -> included(item, query)).toList());
    if (to < items.size()) {
      envelope.put("hasNext", true).put("next", "%5B" + to + "%5D");
    }
    return envelope;
  }

  /** The fields that the query names, of a copy; all of them when it names none. */
  private static JsonNode included(JsonNode item, Parameters query) {
    return query.first("include") != null && item instanceof ObjectNode object
        ? object.deepCopy().retain(query.all("include"))
        : item;
  }

  private static int place(Parameters query) {
    String token = query.first("offset");
    if (token == null) {
      return 0;
    }
    Optional<JsonNode> place = SortKey.decoded(token).filter(array -> array.size() == 1);
    return place
        .map(array -> array.get(0))
        .filter(each -> each.isInt() && each.asInt() >= 0)
        .map(JsonNode::asInt)
        .orElseThrow(() -> ApiFailure.badRequest("Invalid offset token"));
  }

  private static int limit(Parameters query) {
    String text = query.first("limit", Integer.toString(MOST));
    try {
      int limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= MOST) {
        return limit;
      }
    } catch (NumberFormatException notANumber) {
      throw ApiFailure.invalid("limit");
    }
    throw ApiFailure.invalid("limit");
  }

  private static @Nullable SortKey after(Parameters query, boolean ranked) {
    String token = query.first("offset");
    return token == null
        ? null
        : SortKey.parse(token, ranked)
            .orElseThrow(() -> ApiFailure.badRequest("Invalid offset token"));
  }
}
