package io.outhire.dashboard.settings;

import io.outhire.accounts.Employers;
import io.outhire.accounts.Logo;
import io.outhire.accounts.LogoImage;
import io.outhire.jobs.JobFacts;
import io.outhire.web.layout.BrandColour;
import io.outhire.words.Language;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the page shows beside what was typed. */
public record JobPageView(Employers.Shown shown, TypedEmployer typed) {

  /** A value and the words for it. */
  public record Choice(String value, String label) {}

  /** The address of the logo, or null. */
  public @Nullable String logoPath() {
    return shown
        .logo()
        .map(Logo::hash)
        .map(hash -> "/%s/jobs/logo/%s.png".formatted(shown.team().slug(), hash))
        .orElse(null);
  }

  /** The public list of jobs. */
  public String jobsPath() {
    return "/" + shown.team().slug() + "/jobs";
  }

  /** The most bytes of a logo. */
  public int limit() {
    return LogoImage.LIMIT;
  }

  /** What is said when the colour had to be changed to be read, or null. */
  public @Nullable String corrected() {
    return shown
        .employer()
        .brand()
        .map(BrandColour::new)
        .filter(BrandColour::isCorrected)
        .map(
            colour ->
                "Words in this colour could not be read on white or on dark pages, so links use a"
                    + " darker or lighter shade of it. Buttons keep the colour itself.")
        .orElse(null);
  }

  /** The languages that public pages speak. */
  public List<Choice> languages() {
    return Arrays.stream(Language.values())
        .map(one -> new Choice(one.code(), one.ownName()))
        .toList();
  }

  /** All countries by name. */
  public List<Choice> countries() {
    return Arrays.stream(Locale.getISOCountries())
        .map(code -> new Choice(code, JobFacts.country(code, Locale.UK)))
        .sorted(Comparator.comparing(Choice::label))
        .toList();
  }

  /** What may happen when pay is missing. */
  public List<Choice> payRules() {
    return List.of(
        new Choice("REMIND", "Say so in the check list"),
        new Choice("REQUIRE", "Do not publish without it"),
        new Choice("OFF", "Nothing"));
  }
}
