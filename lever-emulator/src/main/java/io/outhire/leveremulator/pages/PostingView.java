package io.outhire.leveremulator.pages;

import io.outhire.leveremulator.company.Company;
import io.outhire.leveremulator.company.Posting;
import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A posting in words. */
public record PostingView(
    String id,
    String title,
    String state,
    String stateWords,
    String channels,
    boolean confidential,
    String team,
    String department,
    String location,
    String commitment,
    String workplace,
    String pay,
    String owner,
    String hiringManager,
    String requisitions,
    String created,
    String updated,
    String publicAddress,
    RawString description,
    List<Section> sections,
    RawString closing,
    long candidates) {

  /** A titled list of a posting. */
  public record Section(String title, RawString content) {}

  /** For a line of a list: without the text, which takes time to make safe. */
  static PostingView line(Posting posting, Company company) {
    return of(posting, Posting.Content.EMPTY, company);
  }

  static PostingView of(Posting posting, Company company) {
    return of(posting, posting.content(), company);
  }

  private static PostingView of(Posting posting, Posting.Content content, Company company) {
    Posting.Categories categories = posting.categories();
    return new PostingView(
        posting.id(),
        posting.text(),
        posting.state(),
        words(posting.state()),
        channels(posting),
        posting.confidential(),
        orDash(categories.team()),
        orDash(categories.department()),
        locations(categories),
        orDash(categories.commitment()),
        workplace(posting.workplaceType()),
        pay(posting.salaryRange()),
        Words.name(posting.owner(), company),
        Words.name(posting.hiringManager(), company),
        orDash(String.join(", ", posting.requisitionCodes())),
        Words.day(posting.createdAt()),
        Words.day(posting.updatedAt()),
        posting.hasPage() ? "/jobs/" + company.site() + "/" + posting.id() : "",
        SafeHtml.of(content.descriptionHtml()),
        content.lists().stream()
            .map(section -> new Section(section.text(), SafeHtml.list(section.content())))
            .toList(),
        SafeHtml.of(content.closingHtml()),
        company.candidacies().forPosting(posting.id()).size());
  }

  /** Lever's app says unlisted where its API says internal. */
  static String words(String state) {
    return switch (state) {
      case "published" -> "Published";
      case "internal" -> "Unlisted";
      case "closed" -> "Closed";
      case "draft" -> "Draft";
      case "pending" -> "Pending approval";
      case "rejected" -> "Approval rejected";
      default -> state;
    };
  }

  private static String channels(Posting posting) {
    boolean publicly = posting.shownOn("public");
    boolean internally = posting.shownOn("internal");
    if (publicly && internally) {
      return "Internal and external";
    }
    return publicly ? "External only" : internally ? "Internal only" : "—";
  }

  private static String locations(Posting.Categories categories) {
    return orDash(
        Stream.concat(Stream.ofNullable(categories.location()), categories.allLocations().stream())
            .distinct()
            .collect(Collectors.joining(" · ")));
  }

  private static String workplace(String type) {
    return switch (type) {
      case "onsite" -> "On-site";
      case "remote" -> "Remote";
      case "hybrid" -> "Hybrid";
      default -> "—";
    };
  }

  private static String pay(Posting.@Nullable SalaryRange range) {
    if (range == null) {
      return "—";
    }
    String amounts =
        Stream.of(range.min(), range.max())
            .filter(Objects::nonNull)
            .map(Words::amount)
            .distinct()
            .collect(Collectors.joining(" – "));
    return range.currency() + " " + amounts + " " + range.interval().replace('-', ' ');
  }

  private static String orDash(@Nullable String text) {
    return text == null || text.isBlank() ? "—" : text;
  }
}
