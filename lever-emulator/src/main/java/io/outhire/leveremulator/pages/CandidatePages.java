package io.outhire.leveremulator.pages;

import io.outhire.leveremulator.company.Attachment;
import io.outhire.leveremulator.company.Company;
import io.outhire.leveremulator.company.Opportunity;
import io.outhire.leveremulator.company.Stage;
import io.outhire.leveremulator.http.Disposition;
import io.outhire.leveremulator.http.Request;
import io.outhire.leveremulator.http.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Candidates by stage, one candidate, and résumés. */
final class CandidatePages {
  private final View view;

  CandidatePages(View view) {
    this.view = view;
  }

  Optional<Response> handle(Request request, String[] path, Session session) {
    return switch (path.length) {
      case 1 -> Optional.of(pipeline(request, session));
      case 2 -> candidate(path[1], session);
      case 4 -> path[2].equals("resumes") ? resume(path[1], path[3], session) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** A stage and who stands in it, newest first. */
  public record Column(String id, String name, List<CandidateView> candidates) {}

  private Response pipeline(Request request, Session session) {
    boolean archived = request.query().first("show", "active").equals("archived");
    List<Column> columns = session.account().read(company -> columns(company, archived));
    long count = columns.stream().mapToLong(column -> column.candidates().size()).sum();
    return view.page(
        200,
        "candidates",
        frame("Candidates", session),
        Map.of("columns", columns, "count", count, "archived", archived));
  }

  private static List<Column> columns(Company company, boolean archived) {
    return company.stages().stream()
        .map(stage -> column(stage, company, archived))
        .filter(column -> !archived || !column.candidates().isEmpty())
        .toList();
  }

  private static Column column(Stage stage, Company company, boolean archived) {
    List<CandidateView> candidates =
        company.opportunities().stream()
            .filter(opportunity -> opportunity.stage().equals(stage.id()))
            .filter(opportunity -> (opportunity.archived() != null) == archived)
            .sorted(Comparator.comparingLong(Opportunity::createdAt).reversed())
            .map(opportunity -> CandidateView.of(opportunity, company))
            .toList();
    return new Column(stage.id(), stage.text(), candidates);
  }

  private Optional<Response> candidate(String id, Session session) {
    Optional<CandidateView> candidate =
        session
            .account()
            .read(
                company -> company.opportunity(id).map(found -> CandidateView.of(found, company)));
    return candidate.map(
        found ->
            view.page(200, "candidate", frame(found.name(), session), Map.of("candidate", found)));
  }

  private Optional<Response> resume(String opportunityId, String resumeId, Session session) {
    List<Attachment> resumes =
        session
            .account()
            .read(company -> company.attachments(opportunityId, Attachment.Kind.RESUME));
    return resumes.stream()
        .filter(resume -> resume.id().equals(resumeId))
        .findFirst()
        .map(
            resume ->
                Response.of(200, resume.contentType(), resume.content())
                    .with("Content-Disposition", Disposition.attachment(resume.name())));
  }

  private Frame frame(String title, Session session) {
    return Frame.of(title, "candidates", session);
  }
}
