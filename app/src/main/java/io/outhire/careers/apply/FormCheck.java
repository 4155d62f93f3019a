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
import io.outhire.words.Words;
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
        .map(question -> new AnswersCheck(question, typed.answers().of(question.key()), words()))
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
    int length = PlainText.oneLine(typed.name()).length();
    if (length == 0) {
      return say("apply.fault.name");
    }
    return length <= ApplicationForm.LONGEST_NAME
        ? Optional.empty()
        : say("apply.fault.name.long", length, ApplicationForm.LONGEST_NAME);
  }

  private Optional<String> emailFault() {
    if (PlainText.oneLine(typed.email()).isEmpty()) {
      return say("apply.fault.email");
    }
    return EmailAddress.parse(typed.email()).isPresent()
        ? Optional.empty()
        : say("apply.fault.email.shape");
  }

  private Optional<String> fileFault() {
    return file.map(
            check ->
                check instanceof ResumeCheck.Refused refused
                    ? Optional.of(refused.in(words()))
                    : Optional.<String>empty())
        .orElse(say("apply.fault.resume"));
  }

  private Optional<String> phoneFault() {
    String phone = PlainText.oneLine(typed.phone());
    if (phone.isEmpty()) {
      return open.asked().phoneRequired() ? say("apply.fault.phone") : Optional.empty();
    }
    return PhoneNumber.parse(phone, country()).isPresent()
        ? Optional.empty()
        : say("apply.fault.phone.shape");
  }

  private Optional<String> linksFault() {
    Links.Read read = Links.read(typed.links());
    if (read.notUnderstood().isPresent()) {
      return Optional.of(words().say("apply.fault.links", shown(read.notUnderstood().get())));
    }
    return read.links().size() <= ApplicationForm.MOST_LINKS
        ? Optional.empty()
        : Optional.of(words().say("apply.fault.links.many", ApplicationForm.MOST_LINKS));
  }

  private static String shown(String line) {
    return line.length() <= 60 ? line : line.substring(0, 60) + "…";
  }

  private Optional<String> coverLetterFault() {
    int length = PlainText.lines(typed.coverLetter()).length();
    if (length == 0) {
      return open.asked().coverLetterRequired() ? say("apply.fault.letter") : Optional.empty();
    }
    return length <= Written.LONGEST_COVER_LETTER
        ? Optional.empty()
        : say("apply.fault.letter.long", length, Written.LONGEST_COVER_LETTER);
  }

  private Optional<String> consentFault() {
    return typed.consent() ? Optional.empty() : say("apply.fault.consent");
  }

  private Words words() {
    return open.words();
  }

  private Optional<String> say(String key) {
    return Optional.of(words().say(key));
  }

  private Optional<String> say(String key, int has, int may) {
    return Optional.of(words().say(key, has, may));
  }
}
