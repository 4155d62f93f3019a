package io.outhire.integrations;

import io.outhire.common.TeamId;
import io.outhire.db.DatabaseTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Tells how connections fare. Asks the provider nothing. */
@ApplicationScoped
public class WatchingConnections {
  private final TokenStore tokens;
  private final Breakers breakers;
  private final CallRates rates;
  private final DeliverySettings settings;
  private final InstantSource clock;

  @Inject
  WatchingConnections(
      TokenStore tokens,
      Breakers breakers,
      CallRates rates,
      DeliverySettings settings,
      @DatabaseTime InstantSource clock) {
    this.tokens = tokens;
    this.breakers = breakers;
    this.rates = rates;
    this.settings = settings;
    this.clock = clock;
  }

  /** How this one fares now. */
  public ConnectionHealth health(TeamId team, ConnectionId connection) {
    return new ConnectionHealth(
        tokens.storedAt(team, connection),
        breakers.of(team, connection).openUntil().filter(until -> until.isAfter(clock.instant())),
        rates.lastMinute(connection),
        (int) (settings.perSecond() * 60));
  }
}
