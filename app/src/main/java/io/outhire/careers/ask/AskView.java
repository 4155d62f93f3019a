package io.outhire.careers.ask;

import io.outhire.careers.forms.PublicJob;
import io.outhire.web.FormErrors;
import io.outhire.web.layout.CareersFrame;
import io.outhire.web.layout.Notice;
import org.jspecify.annotations.Nullable;

/**
 * What the form for a question shows.
 *
 * @param token when it was shown, signed
 * @param notice words above the form, or null
 */
public record AskView(
    CareersFrame frame,
    PublicJob of,
    TypedQuestion typed,
    FormErrors errors,
    String token,
    @Nullable Notice notice) {

  /** Where the form is sent to; keeps the language. */
  public String action() {
    return "%s/ask?lang=%s".formatted(of.path(), frame.words().lang());
  }

  public String consent() {
    return frame.words().say("engagement.ask.consent", of.team().name());
  }

  public String lead() {
    return frame.words().say("engagement.ask.lead", of.team().name());
  }
}
