package io.outhire.careers.forms;

import io.outhire.engagement.Asked;
import io.outhire.web.layout.Notice;
import io.outhire.words.Words;

/** What we tell whoever is doubted: what is the matter, what was kept, what to do. */
public final class DoubtWords {
  private DoubtWords() {}

  /** The notice above the form that is shown again. */
  public static Notice of(Doubt doubt, Words words) {
    return switch (doubt) {
      case TOO_MANY -> Notice.warn(words.say("engagement.form.too-many"));
      case TRAP -> Notice.warn(words.say("engagement.form.trap"));
      case TOO_FAST -> Notice.warn(words.say("engagement.form.too-fast"));
      case NO_SEAL -> Notice.warn(words.say("engagement.form.no-seal"));
    };
  }

  /** The notice when an address got too many mails. */
  public static Notice of(Asked asked, Words words) {
    return asked == Asked.TOO_MANY
        ? Notice.warn(words.say("engagement.form.too-many-mails"))
        : Notice.ok(words.say("engagement.sent.text"));
  }

  /** 429 for quotas, 422 for the rest. */
  public static int status(Doubt doubt) {
    return doubt == Doubt.TOO_MANY ? 429 : 422;
  }
}
