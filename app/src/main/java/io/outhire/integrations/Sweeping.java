package io.outhire.integrations;

import static java.util.Objects.requireNonNull;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import io.outhire.applications.ApplicationId;
import io.outhire.common.TeamId;
import io.outhire.db.CrossesTeams;
import io.outhire.db.Database;
import io.outhire.db.DatabaseTime;
import io.outhire.integrations.Lines.Line;
import io.outhire.integrations.ats.AtsAccount;
import io.outhire.integrations.ats.AtsFailure;
import io.outhire.integrations.ats.AtsPage;
import io.outhire.integrations.ats.AtsSighting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Lists every night what Outhire has made in each ATS and finds what is there twice: the remainder
 * that no lease and no look can prevent, such as a process that froze between its last look at the
 * lease and the first byte for longer than the settling time.
 */
@ApplicationScoped
class Sweeping {
  private static final Logger LOG = System.getLogger(Sweeping.class.getName());

  /** Swept again, for what had not come to light the night before. */
  private static final Duration OVERLAP = Duration.ofDays(2);

  private static final Duration FIRST = Duration.ofDays(30);

  private final Database database;
  private final Lines lines;
  private final Twins twins;
  private final TellingOfTwins telling;
  private final InstantSource clock;

  @Inject
  Sweeping(
      Database database,
      Lines lines,
      Twins twins,
      TellingOfTwins telling,
      @DatabaseTime InstantSource clock) {
    this.database = database;
    this.lines = lines;
    this.twins = twins;
    this.telling = telling;
    this.clock = clock;
  }

  /** Tells those who must know that something is in the ATS twice. */
  @FunctionalInterface
  interface TellingOfTwins {
    void found(TeamId team, ConnectionId connection, int twins);
  }

  @Produces
  @Singleton
  RecurringTask<Void> nightly() {
    return Tasks.recurring("sweep", new Daily(LocalTime.of(3, 20)))
        .execute((instance, context) -> sweepAll());
  }

  /** Sweeps every connection that works; one that fails keeps no other waiting. */
  void sweepAll() {
    for (TeamId team : connected()) {
      try {
        sweep(team);
      } catch (AtsFailure failure) {
        LOG.log(Level.INFO, "a sweep was cut short: {0}", failure.cause());
      }
    }
  }

  /**
   * Sweeps a team's connection.
   *
   * @return how many were found that nobody knew of
   */
  int sweep(TeamId team) throws AtsFailure {
    Optional<Line> line = lines.of(team).filter(Line::working);
    if (line.isEmpty()) {
      return 0;
    }
    ConnectionId connection = line.get().connection();
    Instant begun = clock.instant();
    List<AtsSighting> seen =
        everything(lines.unhurried(team, connection), since(team, connection, begun));
    int found = compare(team, connection, seen);
    swept(team, connection, begun);
    if (found > 0) {
      LOG.log(Level.WARNING, "{0} candidacies are in the ATS more than once", found);
      telling.found(team, connection, found);
    }
    return found;
  }

  private static List<AtsSighting> everything(AtsAccount account, Instant since) throws AtsFailure {
    List<AtsSighting> all = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      AtsPage<AtsSighting> page = account.tagged(Parcels.TAG, since, cursor);
      all.addAll(page.items());
      cursor = page.next();
    } while (cursor.isPresent());
    return all;
  }

  /** Those of one person for one posting, of which one is ours and another belongs to nobody. */
  private int compare(TeamId team, ConnectionId connection, List<AtsSighting> seen) {
    Map<String, ApplicationId> ours = ours(team, seen.stream().map(AtsSighting::id).toList());
    int found = 0;
    for (List<AtsSighting> alike : alike(seen).values()) {
      Optional<AtsSighting> known =
          alike.stream().filter(one -> ours.containsKey(one.id())).findFirst();
      if (known.isEmpty()) {
        continue;
      }
      ApplicationId application = requireNonNull(ours.get(known.get().id()));
      List<AtsSighting> same =
          alike.stream()
              .filter(one -> one.equals(known.get()) || !ours.containsKey(one.id()))
              .sorted(Comparator.comparing(AtsSighting::createdAt))
              .toList();
      for (AtsSighting twin : same.subList(1, same.size())) {
        if (twins.found(team, connection, application, same.getFirst(), twin)) {
          found++;
        }
      }
    }
    return found;
  }

  private static Map<String, List<AtsSighting>> alike(List<AtsSighting> seen) {
    return seen.stream()
        .filter(one -> !one.archived() && !one.contactId().isEmpty())
        .distinct()
        .collect(Collectors.groupingBy(one -> one.contactId() + "/" + one.postingId().orElse("")));
  }

  private Map<String, ApplicationId> ours(TeamId team, List<String> candidacies) {
    Map<String, ApplicationId> ours = new HashMap<>();
    database.doInTeam(
        team,
        handle ->
            handle
                .createQuery(
                    """
                    select candidacy_id, application_id
                    from delivery
                    where team_id = :team and candidacy_id = any(:candidacies)
                    """)
                .bind("team", team.value())
                .bindArray("candidacies", String.class, candidacies)
                .map(
                    (row, context) ->
                        ours.put(
                            row.getString("candidacy_id"),
                            new ApplicationId(row.getObject("application_id", UUID.class))))
                .list());
    return ours;
  }

  private Instant since(TeamId team, ConnectionId connection, Instant now) {
    return database.inTeam(
        team,
        handle ->
            handle
                .select(
                    """
                    select swept_at
                    from connection_push
                    where team_id = ? and connection_id = ? and swept_at is not null
                    """,
                    team.value(),
                    connection.value())
                .mapTo(Instant.class)
                .findOne()
                .map(swept -> swept.minus(OVERLAP))
                .orElseGet(() -> now.minus(FIRST)));
  }

  private void swept(TeamId team, ConnectionId connection, Instant at) {
    database.doInTeam(
        team,
        handle ->
            handle.execute(
                """
                update connection_push
                set swept_at = ?
                where team_id = ? and connection_id = ?
                """,
                at,
                team.value(),
                connection.value()));
  }

  @CrossesTeams("finds connected teams; each is swept bound to its own")
  private List<TeamId> connected() {
    return database.acrossTeams(
        handle ->
            handle
                .select("select distinct team_id from connection where state = 'connected'")
                .mapTo(UUID.class)
                .map(TeamId::new)
                .list());
  }
}
