package io.outhire.dashboard.settings.integrations;

import io.outhire.integrations.Connection;
import io.outhire.integrations.DeliveryCounts;
import io.outhire.integrations.ats.AtsProvider;
import io.outhire.integrations.ats.AtsUser;
import io.outhire.web.layout.Moment;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A connection as the page shows it. Texts that are null are left out. */
public record ConnectionView(
    String provider,
    String account,
    boolean connected,
    boolean mayNote,
    @Nullable String cause,
    String by,
    Moment connectedAt,
    Moment since,
    @Nullable Moment lastOk,
    @Nullable AtsUser attributedTo,
    OfferedUsers offered,
    String preselected,
    @Nullable AtsUser second,
    @Nullable String gone,
    DeliveryCounts counts,
    @Nullable Moment oldestWaiting) {

  static ConnectionView of(
      Connection connection,
      AtsProvider provider,
      OfferedUsers offered,
      DeliveryCounts counts,
      Instant now) {
    return new ConnectionView(
        provider.name(),
        connection.accountName(),
        connection.isConnected(),
        provider.mayNote(connection.granted()),
        connection.brokenBecause().orElse(null),
        connection.connectedBy().name(),
        Moment.of(connection.connectedAt(), now),
        Moment.of(connection.state().since(), now),
        connection.lastOkAt().map(at -> Moment.of(at, now)).orElse(null),
        connection.attributedTo().orElse(null),
        offered,
        offered.preselected(connection),
        connection.second().orElse(null),
        offered.gone(connection).map(AtsUser::name).orElse(null),
        counts,
        counts.oldestWaiting().map(at -> Moment.of(at, now)).orElse(null));
  }

  /** How many applications wait for something: on their way, or held until a person acts. */
  public int kept() {
    return counts.waiting() + counts.held();
  }

  /** What is safe while the connection is broken. */
  public String safe() {
    return switch (kept()) {
      case 0 -> "Your job pages work on. New applications are kept and will be sent.";
      case 1 -> "Your job pages work on. 1 application is kept and will be sent.";
      default ->
          "Your job pages work on. %d applications are kept and will be sent.".formatted(kept());
    };
  }
}
