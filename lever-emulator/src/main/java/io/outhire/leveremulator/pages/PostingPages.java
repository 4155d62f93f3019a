package io.outhire.leveremulator.pages;

import io.outhire.leveremulator.company.Posting;
import io.outhire.leveremulator.http.Request;
import io.outhire.leveremulator.http.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Job postings, as those who hire see them. */
final class PostingPages {
  private static final List<String> STATES =
      List.of("published", "internal", "draft", "pending", "rejected", "closed");

  private final View view;

  PostingPages(View view) {
    this.view = view;
  }

  Optional<Response> handle(Request request, String[] path, Session session) {
    return switch (path.length) {
      case 1 -> Optional.of(list(request, session));
      case 2 -> posting(path[1], session);
      default -> Optional.empty();
    };
  }

  /** A link that narrows the list to one state. */
  public record StateLink(String state, String words, long count, boolean current) {}

  private Response list(Request request, Session session) {
    String state = request.query().first("state", "all");
    List<PostingView> all =
        session
            .account()
            .read(
                company ->
                    company.postings().stream()
                        .sorted(Comparator.comparingLong(Posting::updatedAt).reversed())
                        .map(posting -> PostingView.of(posting, company))
                        .toList());
    List<PostingView> shown =
        all.stream().filter(p -> state.equals("all") || p.state().equals(state)).toList();
    return view.page(
        200,
        "postings",
        frame("Postings", session),
        Map.of(
            "postings", shown,
            "states", stateLinks(all, state),
            "total", all.size(),
            "everything", state.equals("all")));
  }

  private static List<StateLink> stateLinks(List<PostingView> all, String current) {
    return STATES.stream()
        .flatMap(
            state -> {
              var there = all.stream().filter(p -> p.state().equals(state)).toList();
              return there.stream()
                  .limit(1)
                  .map(
                      p ->
                          new StateLink(
                              state, p.stateWords(), there.size(), state.equals(current)));
            })
        .toList();
  }

  private Optional<Response> posting(String id, Session session) {
    Optional<PostingView> posting =
        session.account().read(company -> company.posting(id).map(p -> PostingView.of(p, company)));
    return posting.map(
        found ->
            view.page(200, "posting", frame(found.title(), session), Map.of("posting", found)));
  }

  private Frame frame(String title, Session session) {
    return Frame.of(title, "postings", session);
  }
}
