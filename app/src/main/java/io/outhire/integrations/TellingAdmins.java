package io.outhire.integrations;

import io.outhire.accounts.Member;
import io.outhire.accounts.Members;
import io.outhire.common.PublicUrl;
import io.outhire.common.TeamId;
import io.outhire.integrations.ConnectionNews.ConnectionBroken;
import io.outhire.mail.Letter;
import io.outhire.mail.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/** Writes to every Admin of a team when its connection breaks, in the same transaction. */
@ApplicationScoped
class TellingAdmins {
  private final Members members;
  private final Outbox outbox;
  private final ConnectionStore connections;
  private final AtsProviders providers;
  private final PublicUrl here;

  @Inject
  TellingAdmins(
      Members members,
      Outbox outbox,
      ConnectionStore connections,
      AtsProviders providers,
      PublicUrl here) {
    this.members = members;
    this.outbox = outbox;
    this.connections = connections;
    this.providers = providers;
    this.here = here;
  }

  void on(@Observes ConnectionBroken broken) {
    Connection connection = connections.find(broken.team(), broken.connection()).orElseThrow();
    String account =
        "%s on %s".formatted(connection.accountName(), providers.of(connection).name());
    for (Member admin : members.admins(broken.team())) {
      tell(broken.team(), admin, account, broken.cause());
    }
  }

  private void tell(TeamId team, Member admin, String account, String cause) {
    outbox.leave(
        team,
        new Letter(
            admin.person().email(),
            "The connection to %s is broken".formatted(account),
            List.of(
                "Hello %s,".formatted(admin.person().name()),
                "Outhire can no longer reach %s. %s".formatted(account, cause),
                "Your job pages work on. Every application is kept, and is sent once you have reconnected."),
            new Letter.Action("Reconnect", here.at("/settings/integrations"))));
  }
}
