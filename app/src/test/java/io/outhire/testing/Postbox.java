package io.outhire.testing;

import io.outhire.mail.Mailbox;
import io.outhire.mail.Mailbox.KeptMail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The mail that people got. */
@ApplicationScoped
public class Postbox {
  private static final Pattern KEY =
      Pattern.compile("https?://\\S+/jobs/(?:confirm|saved|unsubscribe)/[A-Za-z0-9_-]{43}");

  @Inject Mailbox mailbox;

  /** Everything sent to this address, youngest first. */
  public List<KeptMail> of(String address) {
    return mailbox.latest().stream().filter(mail -> mail.to().equals(address)).toList();
  }

  /** The path of the link with a key in the youngest mail to this address. */
  public String link(String address) {
    Matcher link = KEY.matcher(of(address).getFirst().text());
    if (!link.find()) {
      throw new AssertionError("no link in " + of(address).getFirst().text());
    }
    return URI.create(link.group()).getRawPath();
  }
}
