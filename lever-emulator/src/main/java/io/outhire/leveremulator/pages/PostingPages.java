package io.outhire.leveremulator.pages;

import io.outhire.leveremulator.company.Company;
import io.outhire.leveremulator.company.Posting;
import io.outhire.leveremulator.http.Parameters;
import io.outhire.leveremulator.http.Request;
import io.outhire.leveremulator.http.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Job postings, as those who hire see them. */
final class PostingPages {
  private static final List<String> STATES =
      List.of("published", "internal", "draft", "pending", "rejected", "closed");

  private final View view;

  PostingPages(View view) {
    this.view = view;
  }

  Optional<Response> handle(Request request, String[] path, Session session) {
    if (request.method().equals("POST")) {
      return session.mayEdit() ? change(request, path, session) : Optional.empty();
    }
    return switch (path.length) {
      case 1 -> Optional.of(list(request, session));
      case 2 ->
          path[1].equals("new")
              ? Optional.of(form(session, PostingForm.empty(session.user()), "", 200))
              : posting(request, path[1], session);
      case 3 -> path[2].equals("edit") ? edit(path[1], session) : Optional.empty();
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
                        .map(posting -> PostingView.line(posting, company))
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
        .map(
            state ->
                new StateLink(
                    state, PostingView.words(state), count(all, state), state.equals(current)))
        .filter(link -> link.count() > 0)
        .toList();
  }

  private static long count(List<PostingView> all, String state) {
    return all.stream().filter(posting -> posting.state().equals(state)).count();
  }

  private Optional<Response> posting(Request request, String id, Session session) {
    return session
        .account()
        .read(company -> company.posting(id).map(found -> page(request, found, company, session)));
  }

  private Response page(Request request, Posting posting, Company company, Session session) {
    return view.page(
        200,
        "posting",
        frame(posting.text(), session),
        Map.of(
            "posting", PostingView.of(posting, company),
            "said", Said.words(request.query().first("said", "")),
            "states", states(posting.state()),
            "internally", posting.shownOn("internal"),
            "publicly", posting.shownOn("public")));
  }

  static List<Choice> states(String chosen) {
    return STATES.stream()
        .map(state -> new Choice(state, PostingView.words(state), state.equals(chosen)))
        .toList();
  }

  private Optional<Response> edit(String id, Session session) {
    return session
        .account()
        .read(company -> company.posting(id))
        .map(posting -> form(session, PostingForm.of(posting), "", 200));
  }

  private Response form(Session session, PostingForm form, String wrong, int status) {
    Map<String, Object> values = session.account().read(form::choices);
    values.put("form", form);
    values.put("wrong", wrong);
    String title = form.id().isEmpty() ? "New posting" : "Edit posting";
    return view.page(status, "posting-form", frame(title, session), values);
  }

  private Optional<Response> change(Request request, String[] path, Session session) {
    Parameters form = request.form();
    if (path.length == 1) {
      return Optional.of(save(PostingForm.read("", form), null, session));
    }
    Optional<Posting> found = session.account().read(company -> company.posting(path[1]));
    return switch (path.length == 3 ? path[2] : "") {
      case "edit" -> found.map(old -> save(PostingForm.read(old.id(), form), old, session));
      case "state" -> found.map(posting -> turn(posting, form, session));
      default -> Optional.empty();
    };
  }

  private Response save(PostingForm form, @Nullable Posting old, Session session) {
    String wrong = form.mistake();
    if (!wrong.isEmpty()) {
      return form(session, form, wrong, 422);
    }
    String id =
        session
            .account()
            .change(
                company -> {
                  Posting posting = form.toPosting(old, session.user(), company.now());
                  company.put(posting);
                  return posting.id();
                });
    return Response.seeOther("/postings/" + id + "?said=saved");
  }

  /** Only a published posting stands on job sites; without a choice it stands on both. */
  private static Response turn(Posting posting, Parameters form, Session session) {
    String state = form.first("state", "");
    if (STATES.contains(state)) {
      session
          .account()
          .change(
              company -> {
                company.put(
                    posting.inState(state, PostingForm.channels(state, form), company.now()));
                return state;
              });
    }
    return Response.seeOther("/postings/" + posting.id() + "?said=state");
  }

  private static Frame frame(String title, Session session) {
    return Frame.of(title, "postings", session);
  }
}
