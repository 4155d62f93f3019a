package io.outhire.integrations;

import io.outhire.applications.ApplicationId;
import io.outhire.common.TeamId;
import io.outhire.db.Database;
import io.outhire.integrations.DeliveryEvent.What;
import io.outhire.integrations.Readiness.Verdict;
import io.outhire.jobs.JobId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What became of each application on its way into the ATS, and the ways to set it going again. */
@ApplicationScoped
public class Deliveries {
  private final Database database;
  private final TimeLine timeLine;
  private final Readiness readiness;
  private final ReleasingDeliveries releasing;
  private final Notes notes;
  private final Waker waker;

  @Inject
  Deliveries(
      Database database,
      TimeLine timeLine,
      Readiness readiness,
      ReleasingDeliveries releasing,
      Notes notes,
      Waker waker) {
    this.database = database;
    this.timeLine = timeLine;
    this.readiness = readiness;
    this.releasing = releasing;
    this.notes = notes;
    this.waker = waker;
  }

  /** The application's delivery; empty only for applications older than deliveries. */
  public Optional<Delivery> of(TeamId team, ApplicationId application) {
    return database.inTeam(team, handle -> find(handle, team, application));
  }

  private static Optional<Delivery> find(Handle handle, TeamId team, ApplicationId application) {
    return handle
        .select(
            "select * from delivery where team_id = ? and application_id = ?",
            team.value(),
            application.value())
        .map(DeliveryRow::read)
        .findOne();
  }

  /** The states of several applications at once; those without a delivery are missing. */
  public Map<ApplicationId, DeliveryState> states(
      TeamId team, Collection<ApplicationId> applications) {
    return database.inTeam(
        team,
        handle ->
            handle
                .createQuery(
                    """
                    select application_id, state
                    from delivery
                    where team_id = :team and application_id = any(:ids)
                    """)
                .bind("team", team.value())
                .bindArray(
                    "ids", UUID.class, applications.stream().map(ApplicationId::value).toList())
                .reduceRows(
                    new HashMap<ApplicationId, DeliveryState>(),
                    (states, row) -> {
                      states.put(
                          new ApplicationId(row.getColumn("application_id", UUID.class)),
                          DeliveryState.valueOf(row.getColumn("state", String.class)));
                      return states;
                    }));
  }

  /** The latest deliveries, newest first: all, or those that stand like this. */
  public List<Delivery> latest(TeamId team, Optional<DeliveryState> state, int most) {
    return state.map(only -> latestIn(team, only, most)).orElseGet(() -> latest(team, most));
  }

  private List<Delivery> latest(TeamId team, int most) {
    return database.inTeam(
        team,
        handle ->
            handle
                .select(
                    """
                    select *
                    from delivery
                    where team_id = ?
                    order by created_at desc, application_id desc
                    limit ?
                    """,
                    team.value(),
                    most)
                .map(DeliveryRow::read)
                .list());
  }

  private List<Delivery> latestIn(TeamId team, DeliveryState state, int most) {
    return database.inTeam(
        team,
        handle ->
            handle
                .select(
                    """
                    select *
                    from delivery
                    where team_id = ? and state = ?
                    order by created_at desc, application_id desc
                    limit ?
                    """,
                    team.value(),
                    state.name(),
                    most)
                .map(DeliveryRow::read)
                .list());
  }

  /** What happened to the application on its way, oldest first. */
  public List<DeliveryEvent> timeLine(TeamId team, ApplicationId application) {
    return database.inTeam(team, handle -> timeLine.of(handle, team, application));
  }

  /** How many stand where. */
  public DeliveryCounts counts(TeamId team) {
    return database.inTeam(
        team,
        handle ->
            handle
                .select(
                    """
                    select coalesce(sum(deliveries) filter
                             (where state in ('PENDING', 'IN_FLIGHT', 'UNKNOWN')), 0) as waiting,
                           (select min(created_at) from delivery
                            where team_id = count.team_id
                              and state in ('PENDING', 'IN_FLIGHT', 'UNKNOWN')) as oldest,
                           coalesce(sum(deliveries) filter (where state = 'HELD'), 0) as held,
                           coalesce(sum(deliveries) filter (where state = 'PARKED'), 0) as parked,
                           coalesce(sum(deliveries) filter (where state = 'DELIVERED'), 0)
                             as delivered
                    from delivery_count as count
                    where team_id = ?
                    group by team_id
                    """,
                    team.value())
                .map(
                    (row, context) ->
                        new DeliveryCounts(
                            row.getInt("waiting"),
                            Optional.ofNullable(row.getTimestamp("oldest"))
                                .map(Timestamp::toInstant),
                            row.getInt("held"),
                            row.getInt("parked"),
                            row.getInt("delivered")))
                .findOne()
                .orElse(DeliveryCounts.NONE));
  }

  /**
   * Sends a refused or held application, or one that waits for its next try, now; of one that has
   * arrived, the note that was refused. However often and by however many it is asked, the
   * application goes out once.
   */
  public SentByHand sendAgain(TeamId team, ApplicationId application) {
    return database.inTeam(
        team,
        handle ->
            find(handle, team, application)
                .map(delivery -> send(handle, team, delivery))
                .orElse(SentByHand.NOTHING_TO_SEND));
  }

  /**
   * As the other, having decided what to do about a posting that is no longer open. What the ATS
   * may have already is not touched.
   */
  public SentByHand sendAgain(TeamId team, ApplicationId application, SendAs sendAs) {
    return database.inTeam(
        team,
        handle -> {
          releasing.decide(handle, team, application, sendAs);
          return sendAgain(team, application);
        });
  }

  private SentByHand send(Handle handle, TeamId team, Delivery delivery) {
    Verdict verdict = readiness.of(team, delivery.job());
    ApplicationId application = delivery.application();
    if (verdict.missing().isPresent()) {
      releasing.stillHeld(handle, team, application, verdict.missing().get());
      return delivery.canBeSentByHand() ? SentByHand.STILL_HELD : SentByHand.NOTHING_TO_SEND;
    }
    ConnectionId connection = verdict.connection().orElseThrow();
    boolean going =
        switch (delivery.state()) {
          case PARKED -> releasing.parked(handle, team, application, connection);
          case HELD -> releasing.held(handle, team, application, connection);
          case PENDING -> releasing.sooner(handle, team, application);
          case DELIVERED -> notes.again(team, application);
          case IN_FLIGHT, UNKNOWN -> false;
        };
    if (!going) {
      return SentByHand.NOTHING_TO_SEND;
    }
    timeLine.note(team, application, What.ASKED_AGAIN, "");
    database.afterCommit(() -> waker.wake(team, connection));
    return SentByHand.ON_ITS_WAY;
  }

  /** How many applications to this job are held. */
  public int heldFor(TeamId team, JobId job) {
    return database.inTeam(team, handle -> held(handle, team, job).size());
  }

  /**
   * Sends everything that is held and can go now.
   *
   * @return how many went
   */
  public int sendAllHeld(TeamId team) {
    return database.inTeam(team, handle -> sendAll(team, held(handle, team, null)));
  }

  /** As {@link #sendAllHeld}, for the applications to one job. */
  public int sendHeldFor(TeamId team, JobId job) {
    return database.inTeam(team, handle -> sendAll(team, held(handle, team, job)));
  }

  private static List<ApplicationId> held(Handle handle, TeamId team, @Nullable JobId job) {
    return handle
        .createQuery(
            """
            select application_id
            from delivery
            where team_id = :team and state = 'HELD'
              and (cast(:job as uuid) is null or job_id = cast(:job as uuid))
            order by created_at
            """)
        .bind("team", team.value())
        .bindByType("job", job == null ? null : job.value(), UUID.class)
        .mapTo(UUID.class)
        .map(ApplicationId::new)
        .list();
  }

  private int sendAll(TeamId team, List<ApplicationId> held) {
    return (int)
        held.stream().map(id -> sendAgain(team, id)).filter(SentByHand.ON_ITS_WAY::equals).count();
  }

  /** What came of asking for an application to be sent. */
  public enum SentByHand {
    /** It goes out now. */
    ON_ITS_WAY,
    /** Something is still missing; the delivery says what. */
    STILL_HELD,
    /** It is on its way or has arrived already. */
    NOTHING_TO_SEND
  }
}
