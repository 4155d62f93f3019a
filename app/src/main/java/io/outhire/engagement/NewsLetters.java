package io.outhire.engagement;

import io.outhire.accounts.Team;
import io.outhire.accounts.Teams;
import io.outhire.common.EmailAddress;
import io.outhire.common.TeamId;
import io.outhire.jobs.JobDescription;
import io.outhire.mail.Letter;
import io.outhire.mail.Letter.Action;
import io.outhire.mail.Letter.Item;
import io.outhire.mail.Outbox;
import io.outhire.words.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** What subscribers are told; each letter can be unsubscribed with one click. */
@ApplicationScoped
class NewsLetters {
  private final Teams teams;
  private final Prospects prospects;
  private final MailedLinks links;
  private final Outbox outbox;
  private final Addresses addresses;

  @Inject
  NewsLetters(
      Teams teams, Prospects prospects, MailedLinks links, Outbox outbox, Addresses addresses) {
    this.teams = teams;
    this.prospects = prospects;
    this.links = links;
    this.outbox = outbox;
    this.addresses = addresses;
  }

  /** Tells one follower of a job what is different. */
  void tell(TeamId id, Subscription to, JobDescription job, JobNews news) {
    Team team = teams.find(id).orElseThrow();
    Words words = Words.in(to.language());
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(words.say("engagement.mail.hello"));
    paragraphs.addAll(paragraphs(team, job, news, words));
    Action see =
        job.isPublished()
            ? new Action(words.say("engagement.mail.see-job"), addresses.job(team, job))
            : new Action(words.say("engagement.mail.see-jobs"), addresses.jobs(team));
    var letter = new Letter(email(id, to), subject(job, news, words), paragraphs, see);
    String stop = words.say("engagement.mail.stop.job");
    outbox.leave(
        id, letter.in(words.language().locale()).oneOfMany(new Action(stop, end(team, to))));
  }

  private static String subject(JobDescription job, JobNews news, Words words) {
    if (!job.isPublished()) {
      return words.say("engagement.mail.closed.subject", job.name());
    }
    return news.opened()
        ? words.say("engagement.mail.opened.subject", job.name())
        : words.say("engagement.mail.changed.subject", job.name());
  }

  private static List<String> paragraphs(Team team, JobDescription job, JobNews news, Words words) {
    if (!job.isPublished()) {
      return List.of(words.say("engagement.mail.closed.text", job.name(), team.name()));
    }
    List<String> all = new ArrayList<>();
    all.add(
        news.opened()
            ? words.say("engagement.mail.opened.text", job.name(), team.name())
            : words.say("engagement.mail.changed.text", job.name(), team.name()));
    news.different().forEach(what -> all.add(sentence(what, job, news.before(), words)));
    return all;
  }

  private static String sentence(
      Difference what, JobDescription job, ToldVersion before, Words words) {
    return switch (what) {
      case TITLE -> words.say("engagement.mail.changed.title", job.name(), before.title());
      case PLACE ->
          words.say(
              "engagement.mail.changed.place", said(Facts.place(job.content(), words), words));
      case WORKPLACE ->
          words.say(
              "engagement.mail.changed.workplace",
              said(Facts.workplace(job.content(), words), words));
      case PAY ->
          words.say("engagement.mail.changed.pay", said(Facts.pay(job.content(), words), words));
      case DESCRIPTION -> words.say("engagement.mail.changed.description");
    };
  }

  private static String said(String fact, Words words) {
    return fact.isEmpty() ? words.say("engagement.mail.changed.not-said") : fact;
  }

  /** Tells of new jobs. */
  void digest(TeamId id, Subscription to, List<JobDescription> jobs) {
    Team team = teams.find(id).orElseThrow();
    Words words = Words.in(to.language());
    List<Item> items =
        jobs.stream()
            .map(
                job ->
                    new Item(
                        job.name(), Facts.line(job.content(), words), addresses.job(team, job)))
            .toList();
    var letter =
        new Letter(
            email(id, to),
            words.say("engagement.mail.digest.subject", jobs.size(), team.name()),
            List.of(
                words.say("engagement.mail.hello"),
                words.say(
                    "engagement.mail.digest.text", team.name(), Facts.wish(to.wish(), words))),
            new Action(words.say("engagement.mail.see-jobs"), addresses.jobs(team)));
    String stop = words.say("engagement.mail.stop.new");
    outbox.leave(
        id,
        letter
            .listing(items)
            .in(words.language().locale())
            .oneOfMany(new Action(stop, end(team, to))));
  }

  private EmailAddress email(TeamId team, Subscription to) {
    return prospects.email(team, to.prospect());
  }

  private URI end(Team team, Subscription to) {
    LinkKey key = links.make(team.id(), to.prospect(), LinkPurpose.STOP, to.id());
    return addresses.unsubscribe(team, key);
  }
}
