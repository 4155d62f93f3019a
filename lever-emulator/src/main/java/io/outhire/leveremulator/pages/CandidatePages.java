package io.outhire.leveremulator.pages;

import io.outhire.leveremulator.company.ArchiveReason;
import io.outhire.leveremulator.company.Attachment;
import io.outhire.leveremulator.company.Company;
import io.outhire.leveremulator.company.Opportunity;
import io.outhire.leveremulator.company.Posting;
import io.outhire.leveremulator.http.Disposition;
import io.outhire.leveremulator.http.Request;
import io.outhire.leveremulator.http.Response;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Candidates by stage, one candidate, and their files. */
final class CandidatePages {
  private final View view;

  CandidatePages(View view) {
    this.view = view;
  }

  Optional<Response> handle(Request request, String[] path, Session session) {
    if (request.method().equals("POST")) {
      return session.mayEdit() ? change(request, path, session) : Optional.empty();
    }
    return switch (path.length) {
      case 1 -> Optional.of(pipeline(request, session));
      case 2 ->
          path[1].equals("new")
              ? Optional.of(newCandidate(session, "", 200))
              : candidate(request, path[1], session);
      case 4 -> file(path, session);
      default -> Optional.empty();
    };
  }

  private Optional<Response> change(Request request, String[] path, Session session) {
    if (path.length == 1) {
      return Optional.of(create(request, session));
    }
    String change = String.join("/", Arrays.asList(path).subList(2, path.length));
    return session
        .account()
        .change(
            company ->
                company
                    .opportunity(path[1])
                    .flatMap(
                        found ->
                            new ChangingCandidate(company, found, request, session).make(change)));
  }

  private Response pipeline(Request request, Session session) {
    Map<String, Object> values = session.account().read(company -> board(company, request));
    return view.page(200, "candidates", Frame.of("Candidates", "candidates", session), values);
  }

  private static Map<String, Object> board(Company company, Request request) {
    var pipeline = new Pipeline(company, request.query());
    List<Pipeline.Column> columns = pipeline.columns();
    var values = new HashMap<String, Object>();
    values.put("columns", columns);
    values.put("count", columns.stream().mapToInt(Pipeline.Column::count).sum());
    values.put("archived", pipeline.archived());
    values.put("q", request.query().first("q", ""));
    values.put("postings", postings(company, pipeline.posting()));
    values.put("posting", pipeline.posting());
    values.put("stages", Choice.stages(company, null));
    values.put("stage", pipeline.stage());
    values.put("page", pipeline.pageNumber());
    values.put("more", pipeline.more(columns));
    return values;
  }

  private static List<Choice> postings(Company company, String chosen) {
    return company.postings().stream()
        .sorted(Comparator.comparing(Posting::text))
        .map(p -> new Choice(p.id(), p.text(), p.id().equals(chosen)))
        .toList();
  }

  private Response newCandidate(Session session, String wrong, int status) {
    List<Choice> postings = session.account().read(company -> postings(company, ""));
    return view.page(
        status,
        "candidate-new",
        Frame.of("Add candidate", "candidates", session),
        Map.of("postings", postings, "wrong", wrong));
  }

  private Response create(Request request, Session session) {
    String name = request.form().first("name", "").strip();
    if (name.isEmpty()) {
      return newCandidate(session, "Enter the candidate’s name", 422);
    }
    String id =
        session
            .account()
            .change(company -> NewCandidate.add(company, request.form(), session.user()));
    return Response.seeOther("/candidates/" + id);
  }

  private Optional<Response> candidate(Request request, String id, Session session) {
    return session
        .account()
        .read(
            company ->
                company.opportunity(id).map(found -> page(request, found, company, session)));
  }

  private Response page(
      Request request, Opportunity opportunity, Company company, Session session) {
    var values = new HashMap<String, Object>();
    CandidateView shown = CandidateView.of(opportunity, company);
    values.put("candidate", shown);
    values.put("said", Said.words(request.query().first("said", "")));
    values.put("stages", Choice.stages(company, opportunity.stage()));
    values.put("owners", Choice.users(company, opportunity.owner(), "Nobody"));
    values.put(
        "reasons",
        company.archiveReasons().stream()
            .filter(r -> r.status().equals("active"))
            .map(CandidatePages::choice)
            .toList());
    return view.page(200, "candidate", Frame.of(shown.name(), "candidates", session), values);
  }

  private static Choice choice(ArchiveReason reason) {
    boolean says = reason.text().toLowerCase(Locale.ROOT).contains("hired");
    boolean add = reason.type().equals("hired") && !says;
    String words = add ? reason.text() + " (hired)" : reason.text();
    return new Choice(reason.id(), words, false);
  }

  private static Optional<Response> file(String[] path, Session session) {
    Attachment.Kind kind =
        path[2].equals("resumes") ? Attachment.Kind.RESUME : Attachment.Kind.FILE;
    List<Attachment> files = session.account().read(company -> company.attachments(path[1], kind));
    return files.stream()
        .filter(file -> path[2].equals("resumes") || path[2].equals("files"))
        .filter(file -> file.id().equals(path[3]))
        .findFirst()
        .map(
            file ->
                Response.of(200, file.contentType(), file.content())
                    .with("Content-Disposition", Disposition.attachment(file.name())));
  }
}
