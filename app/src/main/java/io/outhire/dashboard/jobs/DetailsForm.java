package io.outhire.dashboard.jobs;

import io.outhire.common.PlainText;
import io.outhire.jobs.CountryNames;
import io.outhire.jobs.JobAddress;
import io.outhire.jobs.JobDetails;
import io.outhire.jobs.OtherPlace;
import io.outhire.web.FormErrors;
import io.outhire.words.TextLanguage;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The details of a job, checked. What is wrong counts as empty. */
final class DetailsForm {
  private final TypedDetails typed;
  private final JobDetails details;
  private FormErrors errors = FormErrors.none();

  DetailsForm(TypedDetails typed) {
    this.typed = typed;
    this.details =
        new JobDetails(
            TextLanguage.parse(typed.language),
            new JobAddress(
                line("street", typed.street, JobAddress.LONGEST),
                line("city", typed.city, JobAddress.LONGEST),
                line("region", typed.region, JobAddress.LONGEST),
                line("postalCode", typed.postalCode, JobAddress.LONGEST)),
            otherPlaces(),
            remoteCountries(),
            lastDay(),
            line("otherPay", typed.otherPay, JobDetails.LONGEST_TEXT),
            line("benefits", typed.benefits, JobDetails.LONGEST_TEXT),
            typed.employerHidden,
            hiringTeam(),
            List.of());
  }

  JobDetails details() {
    return details;
  }

  /** What is wrong, added to what is wrong elsewhere. */
  FormErrors addTo(FormErrors others) {
    FormErrors all = others;
    for (var fault : errors.byField().entrySet()) {
      all = all.and(fault.getKey(), fault.getValue());
    }
    return all;
  }

  private List<OtherPlace> otherPlaces() {
    List<OtherPlace> places = new ArrayList<>();
    for (String line : lines("otherPlaces", typed.otherPlaces)) {
      OtherPlace.parse(line)
          .ifPresentOrElse(
              places::add,
              () ->
                  fault(
                      "otherPlaces",
                      "End “%s” with its country, such as Lyon, France.".formatted(line)));
    }
    return places;
  }

  private List<String> remoteCountries() {
    List<String> codes = new ArrayList<>();
    for (String name : typed.remoteCountries.split("[,;\n]", -1)) {
      if (!name.isBlank()) {
        CountryNames.code(name)
            .ifPresentOrElse(
                codes::add,
                () ->
                    fault(
                        "remoteCountries",
                        "“%s” is no country we know. Use names or codes, such as Germany or DE."
                            .formatted(PlainText.oneLine(name))));
      }
    }
    return codes;
  }

  private Optional<LocalDate> lastDay() {
    if (typed.lastDay.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(typed.lastDay.strip()));
    } catch (DateTimeParseException notADay) {
      fault("lastDay", "Enter a day as year, month, day: 2027-03-31.");
      return Optional.empty();
    }
  }

  private List<String> hiringTeam() {
    return lines("hiringTeam", typed.hiringTeam);
  }

  private List<String> lines(String field, String text) {
    List<String> lines =
        text.lines().map(PlainText::oneLine).filter(line -> !line.isEmpty()).toList();
    if (lines.size() > JobDetails.MOST || text.length() > 10_000) {
      fault(field, "Enter at most %d lines.".formatted(JobDetails.MOST));
      return List.of();
    }
    return lines;
  }

  private Optional<String> line(String field, String text, int longest) {
    String line = PlainText.oneLine(text);
    if (line.length() > longest) {
      fault(
          field,
          "Shorten this to %,d characters; it has %,d now.".formatted(longest, line.length()));
      return Optional.empty();
    }
    return line.isEmpty() ? Optional.empty() : Optional.of(line);
  }

  private void fault(String field, String words) {
    errors = errors.and(field, words);
  }
}
