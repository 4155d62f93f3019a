package io.outhire.dashboard.jobs;

import io.outhire.jobs.JobAddress;
import io.outhire.jobs.JobDetails;
import io.outhire.words.TextLanguage;
import jakarta.ws.rs.DefaultValue;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;

/** What a job page and search engines tell beyond the main facts, as somebody typed it. */
public class TypedDetails {
  @RestForm
  @DefaultValue("")
  public String language = "";

  @RestForm
  @DefaultValue("")
  public String street = "";

  @RestForm
  @DefaultValue("")
  public String city = "";

  @RestForm
  @DefaultValue("")
  public String region = "";

  @RestForm
  @DefaultValue("")
  public String postalCode = "";

  @RestForm
  @DefaultValue("")
  public String otherPlaces = "";

  @RestForm
  @DefaultValue("")
  public String remoteCountries = "";

  @RestForm
  @DefaultValue("")
  public String lastDay = "";

  @RestForm
  @DefaultValue("")
  public String otherPay = "";

  @RestForm
  @DefaultValue("")
  public String benefits = "";

  @RestForm
  @DefaultValue("")
  public String hiringTeam = "";

  @RestForm
  @DefaultValue("false")
  public boolean employerHidden;

  /** What the form shows of what is kept. */
  static TypedDetails of(JobDetails details) {
    var typed = new TypedDetails();
    typed.language = details.language().map(TextLanguage::code).orElse("");
    JobAddress address = details.address();
    typed.street = address.street().orElse("");
    typed.city = address.city().orElse("");
    typed.region = address.region().orElse("");
    typed.postalCode = address.postalCode().orElse("");
    typed.otherPlaces =
        details.otherPlaces().stream()
            .map(place -> place.words(Locale.UK))
            .collect(Collectors.joining("\n"));
    typed.remoteCountries = String.join(", ", details.remoteCountries());
    typed.lastDay = details.lastDay().map(LocalDate::toString).orElse("");
    typed.otherPay = details.otherPay().orElse("");
    typed.benefits = details.benefits().orElse("");
    typed.hiringTeam = String.join("\n", details.hiringTeam());
    typed.employerHidden = details.employerHidden();
    return typed;
  }
}
