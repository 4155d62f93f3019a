package io.outhire.dashboard.settings.integrations;

import io.outhire.integrations.Connection;
import io.outhire.integrations.ConnectionHealth;
import io.outhire.integrations.DeliveryCounts;
import io.outhire.integrations.ats.AtsProvider;
import io.outhire.web.layout.Moment;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a connection fares, as the page of deliveries shows it. Moments that are null are unknown.
 */
public record DeliveriesView(
    String provider,
    String dot,
    String state,
    String explanation,
    List<String> permissions,
    boolean mayNote,
    int keptNotes,
    String by,
    Moment connectedAt,
    @Nullable Moment lastOk,
    @Nullable Moment tokens,
    DeliveryCounts counts,
    @Nullable Moment oldestWaiting,
    int callsLastMinute,
    int mostAMinute) {

  static DeliveriesView of(
      Connection connection,
      AtsProvider provider,
      ConnectionHealth health,
      DeliveryCounts counts,
      int keptNotes,
      Instant now) {
    String account = "%s on %s".formatted(connection.accountName(), provider.name());
    boolean paused = health.pausedUntil().isPresent();
    return new DeliveriesView(
        provider.name(),
        !connection.isConnected() ? "bad" : paused ? "warn" : "ok",
        !connection.isConnected()
            ? "Not connected to " + account
            : paused ? account + " does not answer" : "Connected to " + account,
        explanation(connection, provider, paused),
        provider.permissions(connection.granted()),
        provider.mayNote(connection.granted()),
        keptNotes,
        connection.connectedBy().name(),
        Moment.of(connection.connectedAt(), now),
        connection.lastOkAt().map(at -> Moment.of(at, now)).orElse(null),
        health.tokensRenewedAt().map(at -> Moment.of(at, now)).orElse(null),
        counts,
        counts.oldestWaiting().map(at -> Moment.of(at, now)).orElse(null),
        health.callsLastMinute(),
        health.mostAMinute());
  }

  private static String explanation(Connection connection, AtsProvider provider, boolean paused) {
    if (!connection.isConnected()) {
      return connection.brokenBecause().orElse("")
          + " Every application is kept and is sent once you have reconnected.";
    }
    if (connection.attributedTo().isEmpty()) {
      return "Applications wait until a user is chosen to attribute them to.";
    }
    return paused
        ? "%s gave no proper answer several times. Outhire leaves it alone for a moment, then tries again by itself."
            .formatted(provider.name())
        : "Applications are sent as they come in.";
  }
}
