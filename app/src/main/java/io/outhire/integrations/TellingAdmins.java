package io.outhire.integrations;

import io.outhire.accounts.Member;
import io.outhire.accounts.Members;
import io.outhire.common.PublicUrl;
import io.outhire.common.TeamId;
import io.outhire.integrations.ConnectionNews.ConnectionBroken;
import io.outhire.integrations.ats.AtsUser;
import io.outhire.mail.Letter;
import io.outhire.mail.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes to every Admin of a team when its connection breaks, in the same transaction. */
@ApplicationScoped
class TellingAdmins implements Watching.TellingOfUsers, Sweeping.TellingOfTwins {
  private static final int MOST_LINES = 20;

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
    tell(
        broken.team(),
        "The connection to %s is broken".formatted(account),
        List.of(
            "Outhire can no longer reach %s. %s".formatted(account, broken.cause()),
            "Your job pages work on. Every application is kept, and is sent once you have reconnected."),
        "Reconnect");
  }

  /** The oldest application has waited for too long. */
  void tellOfWaiting(TeamId team, ConnectionId id, int waiting, Duration oldest) {
    String account =
        connections
            .find(team, id)
            .map(found -> "%s on %s".formatted(found.accountName(), providers.of(found).name()))
            .orElse("your ATS");
    String many = waiting == 1 ? "1 application waits" : waiting + " applications wait";
    tell(
        team,
        "%s for %s".formatted(many, account),
        List.of(
            "%s to arrive in %s, the oldest for %s.".formatted(many, account, inWords(oldest)),
            "Nothing is lost and Outhire goes on trying. How each one fares stands on the page of deliveries."),
        "See deliveries");
  }

  /**
   * Some applications have not arrived for a day.
   *
   * @param lines one each, with its reference
   */
  void tellOfUndelivered(TeamId team, List<String> lines) {
    boolean one = lines.size() == 1;
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(
        one
            ? "This application has not arrived in your ATS for a day:"
            : "These applications have not arrived in your ATS for a day:");
    lines.stream().limit(MOST_LINES).forEach(paragraphs::add);
    if (lines.size() > MOST_LINES) {
      paragraphs.add("and %d more.".formatted(lines.size() - MOST_LINES));
    }
    paragraphs.add(
        "Nothing is lost: each stands in Outhire with its résumé. What is only delayed goes on being"
            + " tried. On the page of deliveries stands what came in the way, each can be sent again, and"
            + " all can be had as a spreadsheet; résumés can be downloaded on the applications' pages.");
    tell(
        team,
        one
            ? "An application has not arrived for a day"
            : "%d applications have not arrived for a day".formatted(lines.size()),
        paragraphs,
        "See deliveries");
  }

  /** The sweep has found candidates who are in the ATS more than once. */
  @Override
  public void found(TeamId team, ConnectionId id, int twins) {
    String provider = providers.of(connections.find(team, id).orElseThrow()).name();
    String many = twins == 1 ? "1 candidate is" : twins + " candidates are";
    tell(
        team,
        "%s in %s more than once".formatted(many, provider),
        List.of(
            "%s in %s more than once for the same job. On the page of deliveries the younger one can be archived, and that can be undone."
                .formatted(many, provider)),
        "See deliveries");
  }

  /** A user whom applications are attributed to can no longer log in over there. */
  @Override
  public void left(TeamId team, ConnectionId id, String userId) {
    Connection connection = connections.find(team, id).orElseThrow();
    String provider = providers.of(connection).name();
    Optional<AtsUser> first = connection.attributedTo();
    boolean isFirst = first.filter(user -> user.id().equals(userId)).isPresent();
    String name =
        Stream.concat(first.stream(), connection.second().stream())
            .filter(user -> user.id().equals(userId))
            .map(AtsUser::name)
            .findFirst()
            .orElse("A user");
    String then =
        isFirst && connection.second().isPresent()
            ? "From now on they are attributed to %s instead."
                .formatted(connection.second().get().name())
            : isFirst
                ? "New applications are kept here until you choose somebody else."
                : "Nobody stands in any more should the first leave.";
    tell(
        team,
        "%s is no longer active in %s".formatted(name, provider),
        List.of(
            "Applications were to be attributed to %s, who is no longer active in %s. %s"
                .formatted(name, provider, then)),
        "Choose a user");
  }

  private static String inWords(Duration time) {
    return time.toHours() < 2
        ? time.toMinutes() + " minutes"
        : time.toDays() < 2 ? time.toHours() + " hours" : time.toDays() + " days";
  }

  private void tell(TeamId team, String subject, List<String> paragraphs, String action) {
    for (Member admin : members.admins(team)) {
      List<String> all = new ArrayList<>(paragraphs);
      all.addFirst("Hello %s,".formatted(admin.person().name()));
      outbox.leave(
          team,
          new Letter(
              admin.person().email(),
              subject,
              all,
              new Letter.Action(action, here.at("/settings/integrations"))));
    }
  }
}
