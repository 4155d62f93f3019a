package io.outhire.integrations;

import io.outhire.integrations.ats.AtsPosting;
import io.outhire.integrations.ats.AtsPosting.Pay;
import io.outhire.integrations.ats.AtsPosting.Section;
import io.outhire.jobs.DescriptionHtml;
import io.outhire.jobs.JobContent;
import io.outhire.jobs.JobDetails;
import io.outhire.jobs.OtherPlace;
import io.outhire.jobs.PlaceGuess;
import io.outhire.jobs.Salary;
import io.outhire.jobs.SalaryInterval;
import io.outhire.jobs.Workplace;
import io.outhire.words.GuessingLanguage;
import java.net.URI;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Reads a posting of the ATS as the content of a job description. */
final class PostingContent {
  private PostingContent() {}

  /**
   * The content. What Outhire cannot hold (a currency or country that nobody knows, an upside-down
   * range) is left empty for the recruiter; text is never left out.
   */
  static JobContent of(AtsPosting posting) {
    PlaceGuess guess = guess(posting);
    DescriptionHtml description = DescriptionHtml.clean(html(posting));
    return new JobContent(
        cut(posting.title(), JobContent.LONGEST_TITLE),
        description,
        Workplace.valueOf(posting.workplace().name()),
        posting.pay().flatMap(PostingContent::salary),
        posting.applyUrl().filter(PostingContent::isWeb),
        posting.location().map(place -> cut(place, JobContent.LONGEST_PLACE)),
        guess.country(),
        posting
            .department()
            .or(posting::team)
            .map(name -> cut(name, JobContent.LONGEST_DEPARTMENT)),
        posting.commitment().map(type -> cut(type, JobContent.LONGEST_EMPLOYMENT_TYPE)),
        details(posting, guess, description));
  }

  /** Where the job is, as far as Lever and its words for the place tell; a person confirms it. */
  private static PlaceGuess guess(AtsPosting posting) {
    return PlaceGuess.of(
        posting.location(),
        posting.country().filter(JobContent::isCountry),
        Workplace.valueOf(posting.workplace().name()));
  }

  private static JobDetails details(
      AtsPosting posting, PlaceGuess guess, DescriptionHtml description) {
    List<OtherPlace> others =
        posting.allLocations().stream()
            .filter(place -> !posting.location().equals(Optional.of(place)))
            .map(place -> PlaceGuess.of(Optional.of(place), Optional.empty(), Workplace.ON_SITE))
            .flatMap(place -> place.country().map(c -> new OtherPlace(place.address(), c)).stream())
            .distinct()
            .limit(JobDetails.MOST)
            .toList();
    return new JobDetails(
        GuessingLanguage.of(description.text()),
        guess.address(),
        others,
        guess.remoteCountries(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        List.of(),
        List.of());
  }

  /** All text in the posting's order; still to be cleaned. */
  static String html(AtsPosting posting) {
    StringBuilder html = new StringBuilder(closed(posting.descriptionHtml()));
    for (Section section : posting.sections()) {
      html.append('\n').append(SectionHtml.of(section));
    }
    posting.payDescriptionHtml().ifPresent(pay -> html.append('\n').append(closed(pay)));
    return html.append('\n').append(closed(posting.closingHtml())).toString();
  }

  /** A part by itself with all its elements closed, so that none takes in what follows. */
  private static String closed(String html) {
    Document page = Jsoup.parseBodyFragment(html);
    page.outputSettings().prettyPrint(false);
    return "<div>" + page.body().html() + "</div>";
  }

  private static Optional<Salary> salary(Pay pay) {
    try {
      return Optional.of(
          new Salary(
              pay.min(),
              pay.max(),
              Currency.getInstance(pay.currency()),
              SalaryInterval.valueOf(pay.interval().name())));
    } catch (IllegalArgumentException unusable) {
      return Optional.empty();
    }
  }

  private static boolean isWeb(URI url) {
    return url.getHost() != null
        && ("https".equals(url.getScheme()) || "http".equals(url.getScheme()))
        && url.toString().length() <= JobContent.LONGEST_URL;
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }
}
