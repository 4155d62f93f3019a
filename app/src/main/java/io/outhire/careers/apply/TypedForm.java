package io.outhire.careers.apply;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed, as it was sent: shown again word for word when the form is refused.
 *
 * @param source where they came from; they neither see nor type it
 * @param website a field that people do not see; programs fill it in
 */
public record TypedForm(
    String name,
    String email,
    String phone,
    String links,
    String coverLetter,
    TypedAnswers answers,
    boolean consent,
    String website,
    String source) {

  /** Nothing typed yet. */
  static final TypedForm EMPTY =
      new TypedForm("", "", "", "", "", TypedAnswers.NONE, false, "", "");

  /** Fields that were not sent count as empty. */
  static TypedForm of(
      @Nullable String name,
      @Nullable String email,
      @Nullable String phone,
      @Nullable String links,
      @Nullable String coverLetter,
      TypedAnswers answers,
      @Nullable String consent,
      @Nullable String website,
      @Nullable String source) {
    return new TypedForm(
        text(name),
        text(email),
        text(phone),
        text(links),
        text(coverLetter),
        answers,
        consent != null,
        text(website),
        text(source));
  }

  /** Whether there is anything worth showing again. */
  public boolean any() {
    return !(name + email + phone + links + coverLetter).isBlank() || !answers.byKey().isEmpty();
  }

  /** The same form, sent from a page that was reached from there. */
  TypedForm from(String place) {
    return new TypedForm(name, email, phone, links, coverLetter, answers, consent, website, place);
  }

  private static String text(@Nullable String sent) {
    return Objects.requireNonNullElse(sent, "");
  }
}
