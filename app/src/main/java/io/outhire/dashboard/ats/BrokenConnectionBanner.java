package io.outhire.dashboard.ats;

import io.outhire.accounts.Role;
import io.outhire.integrations.AtsProviders;
import io.outhire.integrations.Connection;
import io.outhire.integrations.Connections;
import io.outhire.integrations.ats.AtsProvider;
import io.outhire.web.Banners;
import io.outhire.web.Visitor;
import io.outhire.web.layout.Banner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** A broken connection is said on every page: applications wait for somebody to mend it. */
@ApplicationScoped
class BrokenConnectionBanner implements Banners {
  private final Connections connections;
  private final AtsProviders providers;

  @Inject
  BrokenConnectionBanner(Connections connections, AtsProviders providers) {
    this.connections = connections;
    this.providers = providers;
  }

  @Override
  public Optional<Banner> of(Visitor visitor) {
    return connections
        .of(visitor.team())
        .filter(connection -> connection.brokenBecause().isPresent())
        .map(connection -> banner(connection, visitor.may(Role.ADMIN)));
  }

  private Banner banner(Connection connection, boolean admin) {
    String provider =
        providers.find(connection.providerId()).map(AtsProvider::name).orElse("your ATS");
    return new Banner(
        "The connection to %s is broken".formatted(provider),
        "%s Applications are kept and are sent once %s."
            .formatted(
                connection.brokenBecause().orElseThrow(),
                admin ? "you have reconnected" : "an Admin has reconnected it"),
        admin ? "/settings/integrations/connect/" + connection.providerId() : "",
        "Reconnect");
  }
}
