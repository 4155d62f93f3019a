package io.outhire.integrations;

import io.outhire.common.TeamId;
import io.outhire.integrations.Lines.Line;
import io.outhire.integrations.PushingApplications.Run;
import io.outhire.integrations.WatchStore.Kind;
import io.outhire.integrations.ats.AtsAccount;
import io.outhire.integrations.ats.AtsFailure;
import io.outhire.integrations.ats.AtsUser;
import io.outhire.integrations.ats.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Guards of our own where the ATS has none: Lever takes an application for a closed posting and in
 * the name of a user who has left. A round looks at both every quarter of an hour, so that sending
 * an application ordinarily takes one call; what was not looked at for longer is looked at first.
 */
@ApplicationScoped
class Watching {
  /** Two rounds and a little. */
  static final Duration GOOD_FOR = Duration.ofMinutes(35);

  private final Lines lines;
  private final WatchStore store;
  private final TellingOfUsers telling;

  @Inject
  Watching(Lines lines, WatchStore store, TellingOfUsers telling) {
    this.lines = lines;
    this.store = store;
    this.telling = telling;
  }

  /** Tells those who must know that a chosen user has left. */
  @FunctionalInterface
  interface TellingOfUsers {
    void left(TeamId team, ConnectionId connection, String userId);
  }

  /** Looks at what something due depends on and nobody has looked at lately. */
  Step next(Run run) {
    Line line = run.line();
    Optional<String> user = chosen(line).filter(id -> isStale(run, id)).findFirst();
    Optional<String> posting =
        user.isPresent()
            ? Optional.empty()
            : store.duePosting(run.team(), line.connection(), GOOD_FOR);
    if (user.isEmpty() && posting.isEmpty()) {
      return Step.IDLE;
    }
    AtsAccount account = lines.account(run.team(), line.connection());
    try {
      if (user.isPresent()) {
        lookAtUser(run.team(), line.connection(), account, user.get());
      } else {
        lookAtPosting(run.team(), line.connection(), account, posting.orElseThrow());
      }
      return Step.DONE;
    } catch (AtsFailure.Disconnected over) {
      return Step.LINE_LOST;
    } catch (AtsFailure.NotDone busy) {
      return busy.after().map(Step::pausing).orElse(Step.UNANSWERED);
    } catch (AtsFailure unanswered) {
      return Step.UNANSWERED;
    }
  }

  private static Stream<String> chosen(Line line) {
    return Stream.concat(line.performAs().stream(), line.second().stream());
  }

  private boolean isStale(Run run, String user) {
    return store.seen(run.team(), run.line().connection(), Kind.USER, user, GOOD_FOR).isEmpty();
  }

  void lookAtUser(TeamId team, ConnectionId connection, AtsAccount account, String id)
      throws AtsFailure {
    Optional<AtsUser> user;
    try {
      user = account.user(id);
    } catch (AtsFailure.Refused cannotTell) {
      store.changed(team, connection, Kind.USER, id, Standing.GOOD);
      return;
    }
    Standing standing =
        user.map(found -> found.active() ? Standing.GOOD : Standing.CLOSED).orElse(Standing.GONE);
    if (store.changed(team, connection, Kind.USER, id, standing) && standing != Standing.GOOD) {
      telling.left(team, connection, id);
    }
  }

  void lookAtPosting(TeamId team, ConnectionId connection, AtsAccount account, String id)
      throws AtsFailure {
    Standing standing;
    try {
      standing = account.standing(id);
    } catch (AtsFailure.Refused cannotTell) {
      standing = Standing.GOOD;
    }
    store.changed(team, connection, Kind.POSTING, id, standing);
  }

  /** In whose name to send: the one chosen, or the second when the first has left; else nobody. */
  Optional<String> performAs(TeamId team, Line line) {
    return chosen(line)
        .filter(
            id ->
                store
                        .seen(team, line.connection(), Kind.USER, id, Duration.ofDays(36_500))
                        .orElse(Standing.GOOD)
                    == Standing.GOOD)
        .findFirst();
  }

  /** How a posting stood when it was last looked at. */
  Standing posting(TeamId team, ConnectionId connection, String id) {
    return store
        .seen(team, connection, Kind.POSTING, id, Duration.ofDays(36_500))
        .orElse(Standing.GOOD);
  }
}
