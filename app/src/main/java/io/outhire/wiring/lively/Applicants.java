package io.outhire.wiring.lively;

import io.outhire.applications.ApplicationForm;
import io.outhire.applications.PhoneNumber;
import io.outhire.applications.Resume;
import io.outhire.applications.ResumeCheck;
import io.outhire.common.EmailAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** People who never were, with résumés to match. */
final class Applicants {
  private static final List<String> NAMES =
      List.of(
          "Amara Nwosu",
          "Jonas Lindqvist",
          "Mei-Ling Tan",
          "Rafael Ortega Villanueva",
          "Siobhán Ní Bhriain",
          "Priya Raghunathan",
          "Tomasz Wiśniewski",
          "Leila Haddad",
          "Kwame Asante",
          "Ingrid Sørensen",
          "Daniel Okonjo",
          "Yuki Tanaka",
          "Maximiliane-Charlotte von Hohenberg-Schattenstein",
          "Bao Nguyen",
          "Olu Adeyemi",
          "Hannah Whitfield",
          "Mateus Carvalho",
          "Noor van Dijk");

  private Applicants() {}

  static int count() {
    return NAMES.size();
  }

  static ApplicationForm form(int number) {
    String name = NAMES.get(number);
    String handle = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".");
    return new ApplicationForm(
        name,
        new EmailAddress(handle + "@mail.example"),
        PhoneNumber.parse("+44 113 496 %04d".formatted(100 + number * 7), Optional.of("GB")),
        number % 3 == 0 ? List.of(URI.create("https://portfolio.example/" + handle)) : List.of(),
        resume(name),
        "I agree that Acme keeps this application and passes it on to its applicant system.");
  }

  private static Resume resume(String name) {
    String words = "%s%n%nFive years of work that mattered to somebody.%n".formatted(name);
    return switch (ResumeCheck.of(name + ".txt", words.getBytes(StandardCharsets.UTF_8))) {
      case ResumeCheck.Accepted accepted -> accepted.resume();
      case ResumeCheck.Refused refused -> throw new IllegalStateException(refused.why());
    };
  }
}
