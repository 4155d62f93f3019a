package io.outhire.integrations;

import io.outhire.common.TeamId;
import io.outhire.integrations.ats.AtsAccount;
import io.outhire.integrations.ats.AtsUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** The lines that {@link Connections} keeps. */
@ApplicationScoped
class ConnectedLines implements Lines {
  private final Connections connections;
  private final AtsProviders providers;

  @Inject
  ConnectedLines(Connections connections, AtsProviders providers) {
    this.connections = connections;
    this.providers = providers;
  }

  @Override
  public Optional<Line> of(TeamId team) {
    return connections
        .of(team)
        .map(
            connection ->
                new Line(
                    connection.id(),
                    connection.isConnected(),
                    providers.of(connection).mayNote(connection.granted()),
                    connection.attributedTo().map(AtsUser::id),
                    connection.second().map(AtsUser::id)));
  }

  @Override
  public AtsAccount account(TeamId team, ConnectionId connection) {
    return connections.accountForDeliveries(team, connection);
  }

  @Override
  public AtsAccount unhurried(TeamId team, ConnectionId connection) {
    return connections.account(team, connection);
  }
}
