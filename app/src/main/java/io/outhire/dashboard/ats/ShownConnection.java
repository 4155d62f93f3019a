package io.outhire.dashboard.ats;

import io.outhire.accounts.Role;
import io.outhire.common.SupportContact;
import io.outhire.integrations.AtsProviders;
import io.outhire.integrations.Connection;
import io.outhire.integrations.ats.AtsProvider;
import io.outhire.web.Visitor;
import java.util.Optional;

/**
 * A team's connection as pages show it: never by colour alone.
 *
 * @param dot {@code ok}, {@code bad} or {@code off}
 * @param words beside the dot
 * @param cause why it is broken and what to do; empty when nothing is wrong
 * @param provider the ATS's name
 * @param connected whether calls go through
 * @param admin whether the reader may connect it
 * @param support whom to write to
 */
public record ShownConnection(
    String dot,
    String words,
    String cause,
    String provider,
    boolean connected,
    boolean admin,
    String support) {

  static ShownConnection of(
      Optional<Connection> connection,
      AtsProviders providers,
      Visitor reader,
      SupportContact support) {
    boolean admin = reader.may(Role.ADMIN);
    String provider =
        connection
            .flatMap(it -> providers.find(it.providerId()))
            .map(AtsProvider::name)
            .orElse("your ATS");
    if (connection.isEmpty()) {
      return new ShownConnection(
          "off", "Not connected", "", provider, false, admin, support.email().value());
    }
    String cause = connection.get().brokenBecause().orElse("");
    boolean connected = connection.get().isConnected();
    return new ShownConnection(
        connected ? "ok" : "bad",
        connected ? "Connected" : "Connection lost",
        cause,
        provider,
        connected,
        admin,
        support.email().value());
  }
}
