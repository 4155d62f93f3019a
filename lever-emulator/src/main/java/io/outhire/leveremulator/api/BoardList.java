package io.outhire.leveremulator.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outhire.leveremulator.company.Account;
import io.outhire.leveremulator.company.Posting;
import io.outhire.leveremulator.http.Json;
import io.outhire.leveremulator.http.Parameters;
import io.outhire.leveremulator.http.Request;
import io.outhire.leveremulator.http.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The list of a board, in titles' order as recorded boards are, in the form that is asked for. */
final class BoardList {
  private static final Comparator<Posting> BY_TITLE =
      Comparator.<Posting, String>comparing(posting -> posting.text().toLowerCase(Locale.ROOT))
          .thenComparingLong(Posting::createdAt)
          .thenComparing(Posting::id);

  private final Request request;
  private final Parameters query;
  private final Account account;
  private final Links links;

  BoardList(Request request, Account account, Links links) {
    this.request = request;
    this.query = request.query();
    this.account = account;
    this.links = links;
  }

  Response answer() {
    int skip = number("skip", 0);
    int limit = number("limit", Integer.MAX_VALUE);
    if (skip < 0 || limit < 0) {
      return BoardApi.refused(400, "skip and limit must be numbers");
    }
    List<Posting> postings =
        account.read(
            company ->
                company.postings().stream()
                    .filter(BoardApi::shown)
                    .filter(new BoardFilters(query)::keep)
                    .sorted(BY_TITLE)
                    .skip(skip)
                    .limit(limit)
                    .toList());
    return inMode(postings);
  }

  private int number(String name, int otherwise) {
    String value = query.first(name);
    try {
      return value == null ? otherwise : Integer.parseInt(value);
    } catch (NumberFormatException notANumber) {
      return -1;
    }
  }

  private Response inMode(List<Posting> postings) {
    Map<String, List<Posting>> groups = groups(postings);
    return switch (mode()) {
      case "html" -> new BoardPage(account.site(), links, groups).inline();
      case "iframe" ->
          new BoardPage(account.site(), links, groups)
              .framed(query.first("css", ""), query.first("resize", ""));
      case "xml" -> BoardXml.of(json(postings));
      default -> Response.json(200, query.first("group") == null ? json(postings) : json(groups));
    };
  }

  /**
   * What the query says comes before what the header says; a program that says nothing is given
   * JSON.
   */
  private String mode() {
    String accepted = request.header("Accept");
    boolean browser = accepted != null && accepted.startsWith("text/html");
    return query.first("mode", browser ? "html" : "json").toLowerCase(Locale.ROOT);
  }

  /** By category, in its alphabet; all under no title where no groups are asked for. */
  private Map<String, List<Posting>> groups(List<Posting> postings) {
    String group = query.first("group");
    Map<String, List<Posting>> groups = new TreeMap<>();
    for (Posting posting : postings) {
      String title = group == null ? "" : BoardJson.category(posting, group);
      groups.computeIfAbsent(title, any -> new ArrayList<>()).add(posting);
    }
    return groups;
  }

  private ArrayNode json(List<Posting> postings) {
    return Json.array(postings.stream().map(this::json).toList());
  }

  private ObjectNode json(Posting posting) {
    return BoardJson.of(posting, account, links);
  }

  private ArrayNode json(Map<String, List<Posting>> groups) {
    ArrayNode all = Json.MAPPER.createArrayNode();
    groups.forEach(
        (title, members) -> all.addObject().put("title", title).set("postings", json(members)));
    return all;
  }
}
