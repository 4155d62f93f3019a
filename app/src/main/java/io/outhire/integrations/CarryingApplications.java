package io.outhire.integrations;

import io.outhire.applications.ApplicationId;
import io.outhire.applications.Carrier;
import io.outhire.common.TeamId;
import io.outhire.db.Database;
import io.outhire.integrations.DeliveryEvent.What;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Answers candidates' wishes with what deliveries know. */
@ApplicationScoped
class CarryingApplications implements Carrier {
  private final Database database;
  private final Connections connections;
  private final AtsProviders providers;
  private final TimeLine timeLine;

  @Inject
  CarryingApplications(
      Database database, Connections connections, AtsProviders providers, TimeLine timeLine) {
    this.database = database;
    this.connections = connections;
    this.providers = providers;
    this.timeLine = timeLine;
  }

  @Override
  public Whereabouts whereabouts(TeamId team, ApplicationId application) {
    return database.inTeam(team, handle -> look(handle, team, application));
  }

  /** Locks the delivery, so that no push takes it meanwhile. */
  private Whereabouts look(Handle handle, TeamId team, ApplicationId application) {
    return handle
        .createQuery(
            """
            select state, uncertain_since is not null as uncertain, show_url, connection_id
            from delivery
            where team_id = :team and application_id = :application
            for update
            """)
        .bind("team", team.value())
        .bind("application", application.value())
        .map(
            (row, context) ->
                new Whereabouts(
                    place(
                        DeliveryState.valueOf(row.getString("state")), row.getBoolean("uncertain")),
                    ats(team, Optional.ofNullable(row.getObject("connection_id", UUID.class))),
                    Optional.ofNullable(row.getString("show_url")).map(URI::create)))
        .findOne()
        .orElse(Whereabouts.HERE);
  }

  private static Place place(DeliveryState state, boolean uncertain) {
    return switch (state) {
      case DELIVERED -> Place.THERE;
      case IN_FLIGHT, UNKNOWN -> Place.UNDER_WAY;
      case PENDING, HELD, PARKED -> uncertain ? Place.PERHAPS_THERE : Place.HERE;
    };
  }

  private String ats(TeamId team, Optional<UUID> connection) {
    return connection
        .flatMap(id -> connections.find(team, new ConnectionId(id)))
        .map(found -> providers.of(found).name())
        .orElse("the ATS");
  }

  @Override
  public void stop(TeamId team, ApplicationId application) {
    database.doInTeam(
        team,
        handle -> {
          int stopped =
              handle
                  .createUpdate(
                      """
                      update delivery
                      set state = 'PARKED', held = null, due_at = null,
                          cause_code = :code, cause_words = :words, cause_mender = :mender
                      where team_id = :team and application_id = :application
                        and state in ('PENDING', 'HELD') and uncertain_since is null
                      """)
                  .bind("code", DeliveryCause.withdrawn().code().name())
                  .bind("words", DeliveryCause.withdrawn().words())
                  .bind("mender", DeliveryCause.withdrawn().mender().name())
                  .bind("team", team.value())
                  .bind("application", application.value())
                  .execute();
          if (stopped == 1) {
            timeLine.note(team, application, What.PARKED, DeliveryCause.withdrawn().words());
          }
        });
  }

  @Override
  public Whereabouts forget(TeamId team, ApplicationId application) {
    return database.inTeam(
        team,
        handle -> {
          Whereabouts where = look(handle, team, application);
          if (where.place() != Place.UNDER_WAY) {
            handle.execute(
                "delete from twin where team_id = ? and application_id = ?",
                team.value(),
                application.value());
            handle.execute(
                "delete from delivery where team_id = ? and application_id = ?",
                team.value(),
                application.value());
          }
          return where;
        });
  }
}
