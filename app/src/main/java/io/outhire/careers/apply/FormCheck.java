package io.outhire.careers.apply;

import io.outhire.applications.ApplicationForm;
import io.outhire.applications.PhoneNumber;
import io.outhire.applications.Resume;
import io.outhire.applications.ResumeCheck;
import io.outhire.applications.VisitSource;
import io.outhire.applications.Written;
import io.outhire.common.EmailAddress;
import io.outhire.common.PlainText;
import io.outhire.web.FormErrors;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Turns what was typed into a form that can be stored, or says at each field what is wrong.
 *
 * @param file the résumé that was sent or is kept; empty for none
 */
record FormCheck(TypedForm typed, Optional<ResumeCheck> file, OpenJob open) {

  /** What is wrong, in the order of the fields on the page. */
  FormErrors errors() {
    FormErrors errors = FormErrors.none();
    errors = with(errors, "name", nameFault());
    errors = with(errors, "email", emailFault());
    errors = with(errors, "resume", fileFault());
    errors = with(errors, "phone", phoneFault());
    errors = with(errors, "links", linksFault());
    errors = with(errors, "coverLetter", coverLetterFault());
    for (AnswersCheck answer : answers()) {
      errors = with(errors, answer.question().key(), answer.fault());
    }
    errors = with(errors, "website", programFault());
    return with(errors, "consent", consentFault());
  }

  /**
   * The form to store.
   *
   * @throws RuntimeException when there are errors
   */
  ApplicationForm form() {
    return new ApplicationForm(
        typed.name(),
        new EmailAddress(typed.email()),
        PhoneNumber.parse(typed.phone(), country()),
        links(),
        resume().orElseThrow(),
        open.consentText(),
        new Written(
            typed.coverLetter(),
            answers().stream().map(AnswersCheck::answer).flatMap(Optional::stream).toList()),
        VisitSource.parse(typed.source()));
  }

  private List<URI> links() {
    return Stream.concat(
            Links.read(typed.links()).links().stream(),
            answers().stream().map(AnswersCheck::link).flatMap(Optional::stream))
        .distinct()
        .limit(ApplicationForm.MOST_LINKS)
        .toList();
  }

  private List<AnswersCheck> answers() {
    return open.asked().questions().stream()
        .map(question -> new AnswersCheck(question, typed.answers().of(question.key())))
        .toList();
  }

  private Optional<String> country() {
    return open.job().content().country();
  }

  /** The file, if one was sent or kept and can be taken. */
  Optional<Resume> resume() {
    return file.flatMap(
        check ->
            check instanceof ResumeCheck.Accepted accepted
                ? Optional.of(accepted.resume())
                : Optional.empty());
  }

  private static FormErrors with(FormErrors errors, String field, Optional<String> fault) {
    return fault.map(words -> errors.and(field, words)).orElse(errors);
  }

  private Optional<String> nameFault() {
    String name = PlainText.oneLine(typed.name());
    if (name.isEmpty()) {
      return Optional.of("Enter your name.");
    }
    return name.length() <= ApplicationForm.LONGEST_NAME
        ? Optional.empty()
        : Optional.of(
            "Shorten your name: it has %,d characters and may have %d."
                .formatted(name.length(), ApplicationForm.LONGEST_NAME));
  }

  private Optional<String> emailFault() {
    if (PlainText.oneLine(typed.email()).isEmpty()) {
      return Optional.of("Enter your e-mail address.");
    }
    return EmailAddress.parse(typed.email()).isPresent()
        ? Optional.empty()
        : Optional.of("Enter an e-mail address like name@example.org.");
  }

  private Optional<String> fileFault() {
    return file.map(
            check ->
                check instanceof ResumeCheck.Refused refused
                    ? Optional.of(refused.why())
                    : Optional.<String>empty())
        .orElse(Optional.of("Choose your résumé."));
  }

  private Optional<String> phoneFault() {
    String phone = PlainText.oneLine(typed.phone());
    if (phone.isEmpty() && open.asked().phoneRequired()) {
      return Optional.of("Enter your phone number.");
    }
    return phone.isEmpty() || PhoneNumber.parse(phone, country()).isPresent()
        ? Optional.empty()
        : Optional.of("Enter a phone number like +49 30 901820, or leave this empty.");
  }

  private Optional<String> linksFault() {
    Links.Read read = Links.read(typed.links());
    if (read.notUnderstood().isPresent()) {
      return Optional.of(
          "Enter the address of a web page like linkedin.com/in/name; this is none: %s"
              .formatted(shown(read.notUnderstood().get())));
    }
    return read.links().size() <= ApplicationForm.MOST_LINKS
        ? Optional.empty()
        : Optional.of("Enter at most %d links.".formatted(ApplicationForm.MOST_LINKS));
  }

  private static String shown(String line) {
    return line.length() <= 60 ? line : line.substring(0, 60) + "…";
  }

  private Optional<String> coverLetterFault() {
    int length = PlainText.lines(typed.coverLetter()).length();
    if (length == 0 && open.asked().coverLetterRequired()) {
      return Optional.of("Write a few words to go with your application.");
    }
    return length <= Written.LONGEST_COVER_LETTER
        ? Optional.empty()
        : Optional.of(
            "Shorten your letter: it has %,d characters and may have %,d."
                .formatted(length, Written.LONGEST_COVER_LETTER));
  }

  private Optional<String> programFault() {
    return typed.website().isBlank()
        ? Optional.empty()
        : Optional.of("Empty this field: it is there to stop programs that fill in every form.");
  }

  private Optional<String> consentFault() {
    return typed.consent()
        ? Optional.empty()
        : Optional.of("Tick the box to agree; without it your application cannot be taken.");
  }
}
