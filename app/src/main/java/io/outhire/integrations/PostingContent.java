package io.outhire.integrations;

import io.outhire.integrations.ats.AtsPosting;
import io.outhire.integrations.ats.AtsPosting.Pay;
import io.outhire.integrations.ats.AtsPosting.Section;
import io.outhire.jobs.DescriptionHtml;
import io.outhire.jobs.JobContent;
import io.outhire.jobs.Salary;
import io.outhire.jobs.SalaryInterval;
import io.outhire.jobs.Workplace;
import java.net.URI;
import java.util.Currency;
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
    return new JobContent(
        cut(posting.title(), JobContent.LONGEST_TITLE),
        DescriptionHtml.clean(html(posting)),
        Workplace.valueOf(posting.workplace().name()),
        posting.pay().flatMap(PostingContent::salary),
        posting.applyUrl().filter(PostingContent::isWeb),
        posting.location().map(place -> cut(place, JobContent.LONGEST_PLACE)),
        posting.country().filter(JobContent::isCountry),
        posting
            .department()
            .or(posting::team)
            .map(name -> cut(name, JobContent.LONGEST_DEPARTMENT)),
        posting.commitment().map(type -> cut(type, JobContent.LONGEST_EMPLOYMENT_TYPE)));
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
