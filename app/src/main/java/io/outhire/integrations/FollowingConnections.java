package io.outhire.integrations;

import io.outhire.db.Database;
import io.outhire.integrations.ConnectionNews.AccountConnected;
import io.outhire.integrations.ConnectionNews.AccountDisconnected;
import io.outhire.integrations.ConnectionNews.AccountReconnected;
import io.outhire.integrations.ConnectionNews.AttributionChosen;
import io.outhire.integrations.ConnectionNews.ConnectionBroken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Lets deliveries follow what happens to a team's connection. */
@ApplicationScoped
class FollowingConnections {
  private final ReleasingDeliveries releasing;
  private final Notes notes;
  private final Breakers breakers;
  private final Database database;
  private final Waker waker;

  @Inject
  FollowingConnections(
      ReleasingDeliveries releasing,
      Notes notes,
      Breakers breakers,
      Database database,
      Waker waker) {
    this.notes = notes;
    this.releasing = releasing;
    this.breakers = breakers;
    this.database = database;
    this.waker = waker;
  }

  void on(@Observes ConnectionNews news) {
    switch (news) {
      case AccountConnected it -> resume(it);
      case AccountReconnected it -> resume(it);
      case AttributionChosen it -> {
        releasing.resume(it.team(), it.connection());
        releasing.attributed(it.team(), it.connection());
      }
      case AccountDisconnected it -> {
        releasing.disconnected(it.team());
        notes.disconnected(it.team());
      }
      case ConnectionBroken broken -> {
        // Everything stays as it is and goes on when it is connected again.
      }
    }
    database.afterCommit(() -> waker.wake(news.team(), news.connection()));
  }

  private void resume(ConnectionNews again) {
    breakers.close(again.team(), again.connection());
    releasing.resume(again.team(), again.connection());
    notes.release(again.team(), again.connection());
  }
}
