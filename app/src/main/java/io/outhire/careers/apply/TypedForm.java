package io.outhire.careers.apply;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed, as it was sent: shown again word for word when the form is refused.
 *
 * @param website a field that people do not see; programs fill it in
 */
public record TypedForm(
    String name, String email, String phone, String links, boolean consent, String website) {

  /** Nothing typed yet. */
  static final TypedForm EMPTY = new TypedForm("", "", "", "", false, "");

  /** Fields that were not sent count as empty. */
  static TypedForm of(
      @Nullable String name,
      @Nullable String email,
      @Nullable String phone,
      @Nullable String links,
      @Nullable String consent,
      @Nullable String website) {
    return new TypedForm(
        text(name), text(email), text(phone), text(links), consent != null, text(website));
  }

  /** Whether there is anything worth showing again. */
  public boolean any() {
    return !(name + email + phone + links).isBlank();
  }

  private static String text(@Nullable String sent) {
    return Objects.requireNonNullElse(sent, "");
  }
}
