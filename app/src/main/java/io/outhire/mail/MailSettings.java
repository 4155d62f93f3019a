package io.outhire.mail;

import io.outhire.common.EmailAddress;
import java.net.URI;
import java.util.Optional;

/**
 * How mail leaves.
 *
 * @param from the sender of everything Outhire sends
 * @param server {@code smtp://user:password@host:port} or {@code smtps://…}; empty in demo mode,
 *     where mail stays in the mailbox page
 */
public record MailSettings(EmailAddress from, Optional<URI> server) {
  @Override
  public String toString() {
    return "MailSettings[from=%s, server=%s]"
        .formatted(from, server.map(URI::getHost).orElse("none"));
  }
}
