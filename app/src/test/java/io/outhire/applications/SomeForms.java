package io.outhire.applications;

import io.outhire.applications.ResumeCheck.Accepted;
import io.outhire.common.EmailAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Forms as people fill them in. */
public final class SomeForms {
  /** The line that people agree to in tests. */
  public static final String CONSENT = "Acme may keep my application and pass it on to its ATS.";

  private SomeForms() {}

  /** Ada's, with phone and link. */
  public static ApplicationForm ada() {
    return form("Ada Lovelace", "ada@example.org", "first");
  }

  /** A form of this person with a résumé that says these words. */
  public static ApplicationForm form(String name, String email, String resumeSays) {
    return new ApplicationForm(
        name,
        new EmailAddress(email),
        PhoneNumber.parse("030 901820", Optional.of("DE")),
        List.of(URI.create("https://example.org/" + email)),
        resume(resumeSays),
        CONSENT);
  }

  /** A PDF that says these words. */
  public static Resume resume(String says) {
    return ((Accepted) ResumeCheck.of("cv.pdf", ResumeFiles.pdf(says))).resume();
  }
}
