package io.outhire.dashboard.jobs;

import io.outhire.accounts.Employers;
import io.outhire.dashboard.jobs.PublishingCheck.Line;
import io.outhire.jobs.JobContent;
import io.outhire.jobs.JobDetails;
import io.outhire.jobs.JobFacts;
import io.outhire.jobs.TitleAdvice;
import io.outhire.jobs.Workplace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the check list says beyond what every job needs: by the rules of search engines, by law. */
final class Advice {
  private final JobContent content;
  private final Employers.Shown team;

  Advice(JobContent content, Employers.Shown team) {
    this.content = content;
    this.team = team;
  }

  /** The lines, those that hold only sometimes left out when they do not. */
  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    JobDetails details = content.details();
    if (content.workplace() == Workplace.REMOTE) {
      lines.add(
          new Line(
              "The countries it may be done from: search engines list no fully remote job without",
              "#remoteCountries",
              !details.remoteCountries().isEmpty()));
    } else {
      lines.add(
          new Line(
              "The city of the address: search engines show jobs by place",
              "#city",
              content.address().city().isPresent()));
    }
    if (titleRepeats()) {
      lines.add(
          new Line(
              "More words: the description says no more than the title", "#description", false));
    }
    TitleAdvice.tooMuch(content.title(), team.team().name())
        .forEach(
            part ->
                lines.add(
                    new Line(
                        "Only the job in the title: it holds "
                            + part
                            + ", for which search engines refuse jobs",
                        "#title",
                        false)));
    addTitleHint(lines);
    lines.add(
        new Line(
            "Other pay and benefits: Colorado, Washington and others ask for them",
            "#benefits",
            details.benefits().isPresent() || details.otherPay().isPresent()));
    return lines;
  }

  /** The words for the line about pay. */
  String pay() {
    if (!payBelongs()) {
      return "The salary: with it more people apply";
    }
    String country = content.country().map(code -> JobFacts.country(code, Locale.UK)).orElse("");
    String needed = payIsRequired() ? " (needed)" : "";
    return "The salary%s: pay belongs into an advertisement in %s, by your team’s settings"
        .formatted(needed, country);
  }

  /** Whether the team does not let this job be published as it is. */
  boolean payIsMissing() {
    return payIsRequired() && content.salary().isEmpty();
  }

  private boolean payIsRequired() {
    return team.employer().payRequired(content.country());
  }

  private boolean payBelongs() {
    return team.employer().payBelongs(content.country());
  }

  private boolean titleRepeats() {
    return !content.description().isEmpty()
        && content.description().text().strip().equalsIgnoreCase(content.title());
  }

  private void addTitleHint(List<Line> lines) {
    if (team.employer().titleHint()) {
      TitleAdvice.oneGender(content.title())
          .ifPresent(
              hint ->
                  lines.add(
                      new Line(
                          "A title for everybody: “%s” names one gender; “%s” names all"
                              .formatted(hint.getKey(), hint.getValue()),
                          "#title",
                          false)));
    }
  }
}
