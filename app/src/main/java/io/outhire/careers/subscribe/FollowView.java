package io.outhire.careers.subscribe;

import io.outhire.careers.forms.PublicJob;
import io.outhire.web.FormErrors;
import io.outhire.web.layout.CareersFrame;
import io.outhire.web.layout.Notice;
import org.jspecify.annotations.Nullable;

/**
 * What the form for following a job shows.
 *
 * @param token when it was shown, signed
 * @param notice words above the form, or null
 */
public record FollowView(
    CareersFrame frame,
    PublicJob of,
    String email,
    FormErrors errors,
    String token,
    @Nullable Notice notice) {

  /** Where the form is sent to; keeps the language. */
  public String action() {
    return "%s/subscribe?lang=%s".formatted(of.path(), frame.words().lang());
  }

  /** The form for new jobs of the same employer. */
  public String newJobs() {
    return "%s/subscribe?lang=%s".formatted(of.jobsPath(), frame.words().lang());
  }
}
