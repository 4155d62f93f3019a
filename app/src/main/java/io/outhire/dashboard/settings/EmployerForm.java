package io.outhire.dashboard.settings;

import io.outhire.accounts.Employer;
import io.outhire.accounts.Employer.PayRule;
import io.outhire.common.PlainText;
import io.outhire.jobs.CountryNames;
import io.outhire.jobs.JobContent;
import io.outhire.web.FormErrors;
import io.outhire.web.layout.BrandColour;
import io.outhire.words.Language;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The settings of the job page, checked. */
final class EmployerForm {
  private final TypedEmployer typed;
  private final Employer employer;
  private FormErrors errors = FormErrors.none();

  EmployerForm(TypedEmployer typed) {
    this.typed = typed;
    Optional<String> brand = brand();
    Optional<String> about = about();
    this.employer =
        new Employer(
            Language.of(typed.language).orElse(Language.ENGLISH),
            Optional.of(typed.country).filter(JobContent::isCountry),
            brand,
            about,
            payRule(),
            payCountries(),
            typed.titleHint);
  }

  Employer employer() {
    return employer;
  }

  FormErrors errors() {
    return errors;
  }

  private Optional<String> brand() {
    String hex = typed.brand.strip().toLowerCase(Locale.ROOT).replaceFirst("^#", "");
    if (hex.isEmpty()) {
      return Optional.empty();
    }
    if (!BrandColour.isHex(hex)) {
      fault("brand", "Enter six digits from 0 to 9 and a to f, such as #0b6e4f, or nothing.");
      return Optional.empty();
    }
    return Optional.of(hex);
  }

  private Optional<String> about() {
    String text =
        typed
            .about
            .lines()
            .map(PlainText::oneLine)
            .filter(line -> !line.isEmpty())
            .reduce((one, next) -> one + "\n" + next)
            .orElse("");
    if (text.length() > Employer.LONGEST_ABOUT) {
      fault("about", "Shorten this to 1,000 characters; it has %,d now.".formatted(text.length()));
      return Optional.empty();
    }
    return Optional.of(text).filter(words -> !words.isEmpty());
  }

  private PayRule payRule() {
    return Arrays.stream(PayRule.values())
        .filter(rule -> rule.name().equals(typed.payRule))
        .findFirst()
        .orElse(PayRule.REMIND);
  }

  private Set<String> payCountries() {
    Set<String> codes = new LinkedHashSet<>();
    for (String name : typed.payCountries.split("[,;\n]", -1)) {
      if (!name.isBlank()) {
        CountryNames.code(name)
            .ifPresentOrElse(
                codes::add,
                () ->
                    fault(
                        "payCountries",
                        "“%s” is no country we know. Use names or codes, such as Germany or DE."
                            .formatted(PlainText.oneLine(name))));
      }
    }
    return codes;
  }

  private void fault(String field, String words) {
    errors = errors.and(field, words);
  }
}
