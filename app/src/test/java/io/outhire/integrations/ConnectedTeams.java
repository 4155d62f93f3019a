package io.outhire.integrations;

import io.outhire.integrations.ConnectingOutcome.Connected;
import io.outhire.integrations.ConnectingOutcome.NotConnected;
import io.outhire.integrations.ConnectingOutcome.OtherAccount;
import io.outhire.integrations.Connection.ConnectedBy;
import io.outhire.integrations.ats.AtsFailure;
import io.outhire.integrations.ats.AtsUser;
import io.outhire.testing.TestTeam;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.UUID;

/** Connects test teams to the emulated Lever and does the tasks' work for them. */
@ApplicationScoped
public class ConnectedTeams {
  private final ConnectingAts connecting;
  private final AttributingApplications attributing;
  private final ImportingPostings importing;
  private final PushingApplications pushing;
  private final Connections connections;

  @Inject
  ConnectedTeams(
      ConnectingAts connecting,
      AttributingApplications attributing,
      ImportingPostings importing,
      PushingApplications pushing,
      Connections connections) {
    this.connecting = connecting;
    this.attributing = attributing;
    this.importing = importing;
    this.pushing = pushing;
    this.connections = connections;
  }

  /** Goes the whole way as Lever's Super Admin and chooses the first user. */
  public void connect(TestTeam team) throws AtsFailure {
    var admin = new ConnectedBy(UUID.randomUUID(), "Ann Admin");
    UUID session = UUID.randomUUID();
    URI consent = connecting.begin(team.id(), admin, session, "lever");
    URI back = LeverBrowser.accept(consent, LeverBrowser.SUPER_ADMIN);
    switch (connecting.complete(team.id(), admin, session, "lever", ConnectionBench.answer(back))) {
      case Connected connected -> {}
      case NotConnected not -> throw new AssertionError(not.cause());
      case OtherAccount other -> throw new AssertionError(other);
    }
    AtsUser first = attributing.activeUsers(team.id()).getFirst();
    attributing.choose(team.id(), first.id());
  }

  /** Does what the import task would. */
  public void importNow(TestTeam team, String importId) {
    importing.run(team.id(), ImportId.parse(importId).orElseThrow());
  }

  /** Does what the push task would. */
  public void pushNow(TestTeam team) throws InterruptedException {
    ConnectionId connection = connections.of(team.id()).orElseThrow().id();
    pushing.run(team.id(), connection, () -> false);
  }
}
