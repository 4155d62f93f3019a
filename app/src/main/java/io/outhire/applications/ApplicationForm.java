package io.outhire.applications;

import io.outhire.common.EmailAddress;
import io.outhire.common.PlainText;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A form that can be stored as it is.
 *
 * @param name of the person; one line, 1 to 200 characters
 * @param links http or https, at most ten
 * @param consentText the line that the person agreed to
 * @param written cover letter and answers
 * @param source where the person came from, if that is known
 */
public record ApplicationForm(
    String name,
    EmailAddress email,
    Optional<PhoneNumber> phone,
    List<URI> links,
    Resume resume,
    String consentText,
    Written written,
    Optional<VisitSource> source) {
  /** The most characters a name has. */
  public static final int LONGEST_NAME = 200;

  /** The most links that are taken. */
  public static final int MOST_LINKS = 10;

  /**
   * @throws IllegalArgumentException when the name or the links are not as described
   */
  public ApplicationForm {
    name = PlainText.oneLine(name);
    links = List.copyOf(links);
    if (name.isEmpty() || name.length() > LONGEST_NAME || links.size() > MOST_LINKS) {
      throw new IllegalArgumentException("a name of 1 to 200 characters and at most ten links");
    }
  }

  /** A form with neither cover letter nor questions. */
  public ApplicationForm(
      String name,
      EmailAddress email,
      Optional<PhoneNumber> phone,
      List<URI> links,
      Resume resume,
      String consentText) {
    this(name, email, phone, links, resume, consentText, Written.NOTHING, Optional.empty());
  }

  /** The same form with a cover letter and answers. */
  public ApplicationForm with(Written more) {
    return new ApplicationForm(name, email, phone, links, resume, consentText, more, source);
  }

  /** The same form of a person who came from there. */
  public ApplicationForm from(Optional<VisitSource> place) {
    return new ApplicationForm(name, email, phone, links, resume, consentText, written, place);
  }
}
