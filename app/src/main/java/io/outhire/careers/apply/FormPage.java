package io.outhire.careers.apply;

import io.outhire.applications.FormToken;
import io.outhire.applications.Question;
import io.outhire.applications.ResumeCheck;
import io.outhire.applications.ResumeFile;
import io.outhire.applications.VisitSource;
import io.outhire.web.FormErrors;
import io.outhire.web.layout.CareersFrame;
import io.outhire.web.layout.Notice;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the page with the form shows.
 *
 * @param frame what stands around it
 * @param signature proves that we showed the form
 * @param kept the file that needs not be chosen again
 * @param notice words above the form, or null
 */
public record FormPage(
    CareersFrame frame,
    OpenJob open,
    TypedForm typed,
    FormErrors errors,
    FormToken token,
    String signature,
    Optional<ResumeFile> kept,
    @Nullable Notice notice) {

  /** The form as it is first shown. */
  static FormPage empty(
      CareersFrame frame,
      OpenJob open,
      FormToken token,
      String signature,
      Optional<VisitSource> source) {
    TypedForm typed = TypedForm.EMPTY.from(source.map(VisitSource::value).orElse(""));
    return new FormPage(
        frame, open, typed, FormErrors.none(), token, signature, Optional.empty(), null);
  }

  public String team() {
    return open.team().name();
  }

  public String job() {
    return open.job().name();
  }

  /** The job's own questions. */
  public List<ShownQuestion> questions() {
    List<ShownQuestion> shown = new ArrayList<>();
    String section = "";
    for (Question question : open.asked().questions()) {
      boolean begins = !question.section().isEmpty() && !question.section().equals(section);
      section = question.section();
      shown.add(
          new ShownQuestion(
              question,
              begins ? section : null,
              typed.answers().of(question.key()),
              errors.get(question.key()),
              open.words()));
    }
    return shown;
  }

  /** Whether a general field for links is shown. */
  public boolean linksAsked() {
    return !open.asked().asksForLinks();
  }

  /** Where candidates apply instead, or null. */
  public @Nullable URI elsewhere() {
    return open.asked().elsewhere().orElse(null);
  }

  /** The most bytes of a résumé. */
  public int limit() {
    return ResumeCheck.LIMIT;
  }

  /** Why no file need be chosen again. */
  public String keptWords() {
    return open.words().say("apply.form.resume.kept", String.valueOf(keptFile()));
  }

  /** The kept file's name and size, or null. */
  public @Nullable String keptFile() {
    return kept.map(file -> "%s (%s)".formatted(file.name(), open.words().size(file.size())))
        .orElse(null);
  }
}
