package io.outhire.integrations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.outhire.db.CrossesTeams;
import io.outhire.db.Database;
import io.outhire.db.DatabaseTime;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** How the deliveries of all teams stand, for an operator's instruments. */
@ApplicationScoped
class DeliveryGauges {
  private static final Duration FRESH = Duration.ofSeconds(10);

  /** Arrived ones are not counted: nothing is to be done about them. */
  private static final Set<DeliveryState> NOTES =
      EnumSet.complementOf(EnumSet.of(DeliveryState.DELIVERED));

  private final MeterRegistry registry;
  private final Database database;
  private final InstantSource clock;
  private volatile @Nullable Standing last;

  @Inject
  DeliveryGauges(MeterRegistry registry, Database database, @DatabaseTime InstantSource clock) {
    this.registry = registry;
    this.database = database;
    this.clock = clock;
  }

  void register(@Observes StartupEvent started) {
    Gauge.builder("outhire.deliveries.oldest.waiting", () -> standing().oldestSeconds())
        .baseUnit("seconds")
        .description("Age of the oldest application that has not arrived and is not kept back")
        .register(registry);
    for (DeliveryState state : DeliveryState.values()) {
      Gauge.builder("outhire.deliveries", () -> standing().of(state))
          .tag("state", state.name().toLowerCase(java.util.Locale.ROOT))
          .description("Applications by how far they have come")
          .register(registry);
    }
    for (DeliveryState state : NOTES) {
      Gauge.builder("outhire.notes", () -> standing().notesIn(state))
          .tag("state", state.name().toLowerCase(java.util.Locale.ROOT))
          .description("Notes that have not arrived, by how far they have come")
          .register(registry);
    }
    Gauge.builder("outhire.deliveries.duplicates", () -> standing().duplicates())
        .description("Candidacies found in the ATS beyond the one that counts")
        .register(registry);
    Gauge.builder("outhire.connections.broken", () -> standing().broken())
        .description("Connections that wait to be connected again")
        .register(registry);
    Gauge.builder("outhire.breakers.open", () -> standing().open())
        .description("Connections left alone because the ATS gives no proper answer")
        .register(registry);
  }

  private Standing standing() {
    Standing known = last;
    Instant now = clock.instant();
    if (known == null || known.at.isBefore(now.minus(FRESH))) {
      known = read(now);
      last = known;
    }
    return known;
  }

  @CrossesTeams("counts deliveries of every team and tells whose they are to nobody")
  private Standing read(Instant now) {
    return database.acrossTeams(
        handle -> {
          Map<DeliveryState, Integer> states =
              byState(
                  handle.select(
                      "select state, sum(deliveries) as number from delivery_count group by state"));
          Map<DeliveryState, Integer> notes =
              byState(
                  handle.select(
                      """
                      select state, count(*) as number from note_delivery
                      where state in ('PENDING', 'IN_FLIGHT', 'UNKNOWN') group by state
                      union all
                      select state, count(*) from note_delivery
                      where state in ('HELD', 'PARKED') group by state
                      """));
          return handle
              .createQuery(
                  """
                  select (select min(waiting_since) from delivery
                          where state in ('PENDING', 'IN_FLIGHT', 'UNKNOWN')) as oldest,
                         (select coalesce(sum(duplicates), 0) from delivery
                          where duplicates > 0) as duplicates,
                         (select count(*) from connection where state = 'broken') as broken,
                         (select count(*) from connection_push where open_until > :now) as open
                  """)
              .bind("now", now)
              .map(
                  (row, context) -> {
                    java.sql.Timestamp oldest = row.getTimestamp("oldest");
                    return new Standing(
                        now,
                        states,
                        notes,
                        oldest == null
                            ? 0
                            : Duration.between(oldest.toInstant(), now).toMillis() / 1000.0,
                        row.getInt("duplicates"),
                        row.getInt("broken"),
                        row.getInt("open"));
                  })
              .one();
        });
  }

  private static Map<DeliveryState, Integer> byState(Query query) {
    return query
        .map(
            (row, context) ->
                Map.entry(DeliveryState.valueOf(row.getString("state")), row.getInt("number")))
        .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  private record Standing(
      Instant at,
      Map<DeliveryState, Integer> states,
      Map<DeliveryState, Integer> notes,
      double oldestSeconds,
      int duplicates,
      int broken,
      int open) {
    int of(DeliveryState state) {
      return states.getOrDefault(state, 0);
    }

    int notesIn(DeliveryState state) {
      return notes.getOrDefault(state, 0);
    }
  }
}
