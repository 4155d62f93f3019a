package io.outhire.careers.links;

import io.outhire.accounts.Team;
import io.outhire.careers.forms.FormPages;
import io.outhire.engagement.Facts;
import io.outhire.engagement.LinkPurpose;
import io.outhire.engagement.OpenedLink;
import io.outhire.engagement.Subscription;
import io.outhire.jobs.JobDescription;
import io.outhire.jobs.JobId;
import io.outhire.jobs.Jobs;
import io.outhire.words.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Says on the page behind a link what it is about. */
@ApplicationScoped
class LinkWords {
  private final Jobs jobs;
  private final FormPages pages;

  @Inject
  LinkWords(Jobs jobs, FormPages pages) {
    this.jobs = jobs;
    this.pages = pages;
  }

  LinkView confirming(Team team, OpenedLink link, String key, Words words) {
    String title =
        link.done() ? words.say("engagement.confirm.done") : words.say("engagement.confirm.title");
    String button = link.done() ? null : words.say("engagement.confirm.button");
    String action = "/%s/jobs/confirm/%s?lang=%s".formatted(team.slug(), key, words.lang());
    return new LinkView(
        pages.frame(team, title, words),
        link,
        title,
        link.purpose() == LinkPurpose.QUESTION
            ? question(team, link, words)
            : subscription(team, link, words),
        button,
        action,
        0);
  }

  private String question(Team team, OpenedLink link, Words words) {
    String job = job(team, link.question().map(asked -> asked.job()));
    return link.done()
        ? words.say("engagement.confirm.question-done", job, team.name())
        : words.say("engagement.confirm.question", job, team.name());
  }

  private String subscription(Team team, OpenedLink link, Words words) {
    return link.done()
        ? words.say("engagement.confirm.subscription-done", about(team, link, words))
        : words.say("engagement.confirm.subscription", about(team, link, words));
  }

  LinkView ending(Team team, OpenedLink link, String key, int others, Words words) {
    String title =
        link.done() ? words.say("engagement.stop.done") : words.say("engagement.stop.title");
    String text =
        link.done()
            ? words.say("engagement.stop.done-text", about(team, link, words))
            : words.say("engagement.stop.text", about(team, link, words));
    return new LinkView(
        pages.frame(team, title, words),
        link,
        title,
        text,
        link.done() ? null : words.say("engagement.stop.button"),
        "/%s/jobs/unsubscribe/%s".formatted(team.slug(), key),
        others);
  }

  /** The job's name, or which new jobs are meant. */
  private String about(Team team, OpenedLink link, Words words) {
    Optional<Subscription> wish = link.subscription();
    Optional<JobId> one = wish.flatMap(Subscription::job);
    if (one.isPresent()) {
      return words.say("engagement.about.job", job(team, one), team.name());
    }
    return words.say(
        "engagement.about.new",
        team.name(),
        wish.map(Subscription::wish).map(which -> Facts.wish(which, words)).orElse(""));
  }

  private String job(Team team, Optional<JobId> id) {
    return id.flatMap(known -> jobs.find(team.id(), known)).map(JobDescription::name).orElse("");
  }
}
