package io.outhire.careers.forms;

import io.outhire.common.EmailAddress;
import io.outhire.common.PlainText;
import io.outhire.web.FormErrors;
import io.outhire.words.Words;
import org.jspecify.annotations.Nullable;

/** What was typed into fields that several forms have. */
public final class Typed {
  private Typed() {}

  /** What stands in a field; empty when it was not sent. */
  public static String text(@Nullable String sent) {
    return sent == null ? "" : sent;
  }

  /** These faults, and what is wrong with an e-mail address. */
  public static FormErrors email(FormErrors errors, String typed, Words words) {
    if (PlainText.oneLine(typed).isEmpty()) {
      return errors.and("email", words.say("engagement.error.email-missing"));
    }
    return EmailAddress.parse(typed).isPresent()
        ? errors
        : errors.and("email", words.say("engagement.error.email"));
  }

  /** These faults, and what is wrong with a text that has to be there and has a longest length. */
  public static FormErrors text(
      FormErrors errors, String field, String typed, int longest, String missing, Words words) {
    if (PlainText.lines(typed).isEmpty()) {
      return errors.and(field, missing);
    }
    int length = PlainText.lines(typed).length();
    return length <= longest
        ? errors
        : errors.and(
            field,
            words.say("engagement.error.too-long", words.number(length), words.number(longest)));
  }
}
