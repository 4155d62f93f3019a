package io.outhire.integrations;

import io.outhire.common.TeamId;
import io.outhire.db.Database;
import io.outhire.integrations.ConnectionNews.AttributionChosen;
import io.outhire.integrations.WatchStore.Kind;
import io.outhire.integrations.ats.AtsAccount;
import io.outhire.integrations.ats.AtsFailure;
import io.outhire.integrations.ats.AtsPage;
import io.outhire.integrations.ats.AtsUser;
import io.outhire.integrations.ats.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Chooses the ATS's user whom everything sent is attributed to. */
@ApplicationScoped
public class AttributingApplications {
  /** Far more than any account's users; a list that never ends must not hold a page for ever. */
  private static final int MOST_PAGES = 200;

  private final Connections connections;
  private final ConnectionStore store;
  private final WatchStore watch;
  private final Database database;
  private final Event<ConnectionNews> news;

  @Inject
  AttributingApplications(
      Connections connections,
      ConnectionStore store,
      WatchStore watch,
      Database database,
      Event<ConnectionNews> news) {
    this.connections = connections;
    this.store = store;
    this.watch = watch;
    this.database = database;
    this.news = news;
  }

  /** Every active user of the connected account, by name; empty when nothing is connected. */
  public List<AtsUser> activeUsers(TeamId team) throws AtsFailure {
    Optional<Connection> active = connections.of(team);
    if (active.isEmpty()) {
      return List.of();
    }
    AtsAccount account = connections.account(team, active.get().id());
    List<AtsUser> users = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    for (int page = 0; page < MOST_PAGES && (page == 0 || cursor.isPresent()); page++) {
      AtsPage<AtsUser> some = account.users(cursor);
      users.addAll(some.items());
      cursor = some.next();
    }
    users.sort(
        Comparator.comparing((AtsUser user) -> user.name().toLowerCase(Locale.ROOT))
            .thenComparing(AtsUser::id));
    return users;
  }

  /**
   * Attributes everything from now on to this user.
   *
   * @return the user; empty when the account has no such active user, or nothing is connected
   */
  public Optional<AtsUser> choose(TeamId team, String userId) throws AtsFailure {
    return choose(team, userId, "");
  }

  /**
   * As the other, with somebody to take their place once they have left.
   *
   * @param secondId empty text for nobody
   * @return the first; empty when the account has not both as active users
   */
  public Optional<AtsUser> choose(TeamId team, String userId, String secondId) throws AtsFailure {
    Optional<Connection> active = connections.of(team);
    if (active.isEmpty()) {
      return Optional.empty();
    }
    AtsAccount account = connections.account(team, active.get().id());
    Optional<AtsUser> user = account.user(userId).filter(AtsUser::active);
    Optional<AtsUser> second =
        secondId.isEmpty() ? Optional.empty() : account.user(secondId).filter(AtsUser::active);
    if (second.isEmpty() && !secondId.isEmpty()) {
      return Optional.empty();
    }
    user.ifPresent(chosen -> store(team, chosen, second));
    return user;
  }

  private void store(TeamId team, AtsUser chosen, Optional<AtsUser> second) {
    database.doInTeam(
        team,
        handle ->
            store
                .attribute(team, chosen, second)
                .ifPresent(
                    connection -> {
                      watch.changed(team, connection, Kind.USER, chosen.id(), Standing.GOOD);
                      second.ifPresent(
                          user ->
                              watch.changed(team, connection, Kind.USER, user.id(), Standing.GOOD));
                      news.fire(new AttributionChosen(team, connection));
                    }));
  }
}
