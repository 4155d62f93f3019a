package io.outhire.leveremulator.api;

import io.outhire.leveremulator.company.Account;
import io.outhire.leveremulator.company.Accounts;
import io.outhire.leveremulator.company.Posting;
import io.outhire.leveremulator.http.Json;
import io.outhire.leveremulator.http.Request;
import io.outhire.leveremulator.http.Response;
import java.util.List;
import java.util.Optional;

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
  public BoardApi(Accounts accounts, Links links, boolean rateLimited) {
    this.accounts = accounts;
    this.links = links;
    this.applications = new BoardApplications(rateLimited);
  }

  /** Answers one call; refusals have a shape of their own here. */
  public Response handle(Request request) {
    List<String> path = Route.segments(request.path());
    boolean known = (path.size() == 3 || path.size() == 4) && path.get(1).equals("postings");
    return (known ? accounts.bySite(path.get(2)) : Optional.<Account>empty())
        .map(account -> BoardOrigins.allow(account, request, handle(request, path, account)))
        .orElse(notFound());
  }

  private Response handle(Request request, List<String> path, Account account) {
    return switch (request.method()) {
      case "GET", "HEAD" ->
          path.size() == 3
              ? new BoardList(request, account, links).answer()
              : one(account, path.get(3));
      case "POST" -> path.size() == 4 ? apply(request, account, path.get(3)) : notFound();
      case "OPTIONS" -> Response.noContent();
      default -> notFound();
    };
  }

  private Response apply(Request request, Account account, String id) {
    return posting(account, id)
        .map(posting -> applications.apply(request, account, posting))
        .orElse(notFound());
  }

  static Response refused(int status, String error) {
    return Response.json(status, Json.object().put("ok", false).put("error", error));
  }

  private static Response notFound() {
    return refused(404, "Document not found");
  }

  static boolean shown(Posting posting) {
    return posting.state().equals("published")
        && posting.shownOn("public")
        && !posting.confidential();
  }

  private static Optional<Posting> posting(Account account, String id) {
    return account.read(company -> company.posting(id).filter(BoardApi::shown));
  }

  private Response one(Account account, String id) {
    return posting(account, id)
        .map(found -> Response.json(200, BoardJson.of(found, account, links)))
        .orElse(notFound());
  }
}
