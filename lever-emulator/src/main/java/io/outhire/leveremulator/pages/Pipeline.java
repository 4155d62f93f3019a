package io.outhire.leveremulator.pages;

import io.outhire.leveremulator.company.Company;
import io.outhire.leveremulator.company.Contact;
import io.outhire.leveremulator.company.Opportunity;
import io.outhire.leveremulator.company.Posting;
import io.outhire.leveremulator.company.Stage;
import io.outhire.leveremulator.http.Parameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Candidates by stage: of each stage the newest, and how many there are. */
final class Pipeline {
  private static final int SHOWN_IN_A_COLUMN = 25;
  private static final int SHOWN_ON_A_PAGE = 100;

  private final Company company;
  private final boolean archived;
  private final String words;
  private final String posting;
  private final String stage;
  private final int page;

  Pipeline(Company company, Parameters query) {
    this.company = company;
    archived = query.first("show", "active").equals("archived");
    words = query.first("q", "").strip().toLowerCase(Locale.ROOT);
    posting = query.first("posting", "");
    stage = company.stage(query.first("stage")).map(Stage::id).orElse("");
    page = page(query.first("page", "1"));
  }

  private static int page(String text) {
    return text.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(text) : 1;
  }

  /** Someone in a column; less than their own page tells. */
  public record Ticket(
      String id, String name, String job, String origin, String owner, List<String> tags) {}

  /**
   * A stage and who stands in it, newest first.
   *
   * @param count how many there are, shown or not
   */
  public record Column(String id, String name, List<Ticket> candidates, int count) {
    /** Whether there are more than are shown. */
    public boolean isCut() {
      return count > candidates.size();
    }
  }

  /** One pass over the list, which stands in the order of stages already. */
  List<Column> columns() {
    Map<String, List<Ticket>> shown = new LinkedHashMap<>();
    Map<String, Integer> counts = new LinkedHashMap<>();
    company.candidacies().after(null).filter(this::wanted).forEach(o -> sort(o, shown, counts));
    return company.stages().stream()
        .filter(each -> stage.isEmpty() ? showsEmpty(each, counts) : each.id().equals(stage))
        .map(each -> column(each, shown, counts))
        .toList();
  }

  private boolean showsEmpty(Stage each, Map<String, Integer> counts) {
    return !archived || counts.containsKey(each.id());
  }

  private static Column column(
      Stage stage, Map<String, List<Ticket>> shown, Map<String, Integer> counts) {
    return new Column(
        stage.id(),
        stage.text(),
        shown.getOrDefault(stage.id(), List.of()),
        counts.getOrDefault(stage.id(), 0));
  }

  private void sort(
      Opportunity opportunity, Map<String, List<Ticket>> shown, Map<String, Integer> counts) {
    int place = counts.merge(opportunity.stage(), 1, Integer::sum);
    if (place > first() && place <= first() + most()) {
      shown.computeIfAbsent(opportunity.stage(), s -> new ArrayList<>()).add(ticket(opportunity));
    }
  }

  private int first() {
    return stage.isEmpty() ? 0 : (page - 1) * SHOWN_ON_A_PAGE;
  }

  private int most() {
    return stage.isEmpty() ? SHOWN_IN_A_COLUMN : SHOWN_ON_A_PAGE;
  }

  private boolean wanted(Opportunity opportunity) {
    return (opportunity.archived() != null) == archived
        && (posting.isEmpty() || opportunity.isFor(posting))
        && (stage.isEmpty() || opportunity.stage().equals(stage))
        && (words.isEmpty() || found(company.contact(opportunity.contact()).orElseThrow()));
  }

  private boolean found(Contact contact) {
    return contact.name().toLowerCase(Locale.ROOT).contains(words)
        || contact.emails().stream().anyMatch(e -> e.toLowerCase(Locale.ROOT).contains(words));
  }

  private Ticket ticket(Opportunity opportunity) {
    Contact contact = company.contact(opportunity.contact()).orElseThrow();
    var application = opportunity.application();
    String job =
        application == null
            ? ""
            : company.posting(application.posting()).map(Posting::text).orElse("Deleted posting");
    return new Ticket(
        opportunity.id(),
        contact.name().isBlank() ? "No name" : contact.name(),
        job,
        Words.capitalised(opportunity.origin()),
        Words.name(opportunity.owner(), company),
        opportunity.tags().stream().limit(4).toList());
  }

  boolean archived() {
    return archived;
  }

  String posting() {
    return posting;
  }

  String words() {
    return words;
  }

  String stage() {
    return stage;
  }

  int pageNumber() {
    return page;
  }

  /** Whether there is a page after this one, of the one stage that is shown. */
  boolean more(List<Column> columns) {
    return !stage.isEmpty() && columns.getFirst().count() > page * SHOWN_ON_A_PAGE;
  }
}
