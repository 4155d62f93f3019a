package io.outhire.leveremulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outhire.leveremulator.company.Account;
import io.outhire.leveremulator.company.Accounts;
import io.outhire.leveremulator.company.Company;
import io.outhire.leveremulator.company.Posting;
import io.outhire.leveremulator.http.Json;
import io.outhire.leveremulator.http.Parameters;
import io.outhire.leveremulator.http.Request;
import io.outhire.leveremulator.http.Response;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;

/** The public Postings API, {@code /v0/postings/:site}: anyone may read, a key is for applying. */
public final class BoardApi {
  private final Accounts accounts;
  private final Links links;
  private final BoardApplications applications;

  /**
   * The boards of those accounts.
   *
   * @param rateLimited whether more than two applications a second are refused
   */
  public BoardApi(Accounts accounts, Links links, InstantSource clock, boolean rateLimited) {
    this.accounts = accounts;
    this.links = links;
    this.applications = new BoardApplications(clock, rateLimited);
  }

  /** Answers one call; refusals have a shape of their own here. */
  public Response handle(Request request) {
    List<String> path = Route.segments(request.path());
    boolean known = (path.size() == 3 || path.size() == 4) && path.get(1).equals("postings");
    return (known ? accounts.bySite(path.get(2)) : Optional.<Account>empty())
        .map(account -> handle(request, path, account))
        .orElse(notFound());
  }

  private Response handle(Request request, List<String> path, Account account) {
    if (request.method().equals("GET")) {
      return path.size() == 3 ? list(request, account) : one(account, path.get(3));
    }
    boolean applying = request.method().equals("POST") && path.size() == 4;
    return applying
        ? posting(account, path.get(3))
            .map(posting -> applications.apply(request, account, posting))
            .orElse(notFound())
        : notFound();
  }

  static Response refused(int status, String error) {
    return Response.json(status, Json.object().put("ok", false).put("error", error));
  }

  private static Response notFound() {
    return refused(404, "Document not found");
  }

  private static boolean shown(Posting posting) {
    return posting.state().equals("published")
        && posting.shownOn("public")
        && !posting.confidential();
  }

  private Optional<Posting> posting(Account account, String id) {
    return account.read(company -> company.posting(id).filter(BoardApi::shown));
  }

  private Response one(Account account, String id) {
    return posting(account, id).map(p -> Response.json(200, toJson(p, account))).orElse(notFound());
  }

  private ObjectNode toJson(Posting posting, Account account) {
    return BoardJson.of(posting, account.site(), links);
  }

  private Response list(Request request, Account account) {
    Parameters query = request.query();
    int skip = number(query, "skip", 0);
    int limit = number(query, "limit", Integer.MAX_VALUE);
    if (skip < 0 || limit < 0) {
      return refused(400, "skip and limit must be numbers");
    }
    List<Posting> postings =
        account.read(
            company ->
                filtered(company, query)
                    .sorted(Comparator.comparingLong(Posting::createdAt).reversed())
                    .skip(skip)
                    .limit(limit)
                    .toList());
    if (!query.first("mode", "json").equals("json")) {
      return page(postings, account);
    }
    String group = query.first("group");
    return group == null
        ? Response.json(
            200, Json.array(postings.stream().map(each -> toJson(each, account)).toList()))
        : grouped(postings, group, account);
  }

  private static int number(Parameters query, String name, int otherwise) {
    String value = query.first(name);
    try {
      return value == null ? otherwise : Integer.parseInt(value);
    } catch (NumberFormatException notANumber) {
      return -1;
    }
  }

  private static Stream<Posting> filtered(Company company, Parameters query) {
    var filters =
        new Filters<Posting>(query)
            .anyOf("location", posting -> posting.categories().allLocations())
            .oneOf("commitment", posting -> posting.categories().commitment())
            .oneOf("team", posting -> posting.categories().team())
            .oneOf("department", posting -> posting.categories().department())
            .oneOf("level", posting -> posting.categories().level());
    return company.postings().stream().filter(BoardApi::shown).filter(filters::keep);
  }

  private Response grouped(List<Posting> postings, String group, Account account) {
    Map<String, List<ObjectNode>> groups = new TreeMap<>();
    for (Posting posting : postings) {
      groups
          .computeIfAbsent(BoardJson.category(posting, group), any -> new ArrayList<>())
          .add(toJson(posting, account));
    }
    var all = Json.MAPPER.createArrayNode();
    groups.forEach(
        (title, members) ->
            all.addObject().put("title", title).set("postings", Json.array(members)));
    return Response.json(200, all);
  }

  /** For those who put the board into a page as it is. */
  private Response page(List<Posting> postings, Account account) {
    var html = new StringBuilder("<ul>");
    for (Posting posting : postings) {
      html.append("<li><a href=\"")
          .append(Entities.escape(links.job(account.site(), posting.id())))
          .append("\">")
          .append(Entities.escape(posting.text()))
          .append("</a></li>");
    }
    return Response.html(200, html.append("</ul>").toString())
        .with("Content-Security-Policy", "default-src 'none'");
  }
}
