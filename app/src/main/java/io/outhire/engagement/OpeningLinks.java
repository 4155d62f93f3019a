package io.outhire.engagement;

import io.outhire.common.TeamId;
import io.outhire.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the links in our mails do. Looking changes nothing, because scanners of mail open every
 * link; acting twice is acting once.
 */
@ApplicationScoped
public class OpeningLinks {
  private final Database database;
  private final MailedLinks links;
  private final Prospects prospects;
  private final Questions questions;
  private final Subscriptions subscriptions;
  private final SavedJobs saved;
  private final StartingToFollow following;

  @Inject
  OpeningLinks(
      Database database,
      MailedLinks links,
      Prospects prospects,
      Questions questions,
      Subscriptions subscriptions,
      SavedJobs saved,
      StartingToFollow following) {
    this.database = database;
    this.links = links;
    this.prospects = prospects;
    this.questions = questions;
    this.subscriptions = subscriptions;
    this.saved = saved;
    this.following = following;
  }

  /** What this key is for; nothing when it expired, was revoked or never was. */
  public Optional<OpenedLink> look(TeamId team, LinkKey key) {
    return links.find(team, key).map(link -> opened(team, link));
  }

  private OpenedLink opened(TeamId team, MailedLink link) {
    Optional<UUID> subject = Optional.ofNullable(link.subject());
    boolean asked = link.purpose() == LinkPurpose.QUESTION;
    return new OpenedLink(
        link.purpose(),
        subject.filter(id -> asked).flatMap(id -> questions.find(team, new QuestionId(id))),
        subject.filter(id -> !asked).flatMap(id -> subscriptions.find(team, id)),
        link.jobs());
  }

  /** Does what the key is for, and says what that was. */
  public Optional<OpenedLink> use(TeamId team, LinkKey key) {
    return database.inTeam(
        team,
        handle -> {
          Optional<MailedLink> link = links.find(team, key);
          link.ifPresent(found -> use(team, found));
          return link.map(found -> opened(team, found));
        });
  }

  private void use(TeamId team, MailedLink link) {
    if (link.purpose() != LinkPurpose.STOP) {
      prospects.confirm(team, link.prospect());
    }
    switch (link.purpose()) {
      case QUESTION -> questions.confirm(team, new QuestionId(subject(link)));
      case SAVED -> saved.add(team, link.prospect(), link.jobs());
      case STOP -> subscriptions.end(team, subject(link));
      case SUBSCRIPTION ->
          subscriptions
              .find(team, subject(link))
              .filter(wish -> wish.confirmedAt() == null)
              .ifPresent(wish -> following.start(team, wish));
    }
  }

  /** Ends everything that the owner of this key hears from the team; says how many there were. */
  public int stopEverything(TeamId team, LinkKey key) {
    return database.inTeam(
        team,
        handle -> {
          List<Subscription> all =
              links.find(team, key).stream()
                  .flatMap(link -> subscriptions.active(team, link.prospect()).stream())
                  .toList();
          all.forEach(one -> subscriptions.end(team, one.id()));
          return all.size();
        });
  }

  /** How many things the owner of this key hears of from the team. */
  public int active(TeamId team, LinkKey key) {
    return links
        .find(team, key)
        .map(link -> subscriptions.active(team, link.prospect()).size())
        .orElse(0);
  }

  private static UUID subject(MailedLink link) {
    UUID subject = link.subject();
    if (subject == null) {
      throw new IllegalStateException("a link for this is about something");
    }
    return subject;
  }
}
