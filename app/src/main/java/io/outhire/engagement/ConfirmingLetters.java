package io.outhire.engagement;

import io.outhire.accounts.Team;
import io.outhire.accounts.Teams;
import io.outhire.common.EmailAddress;
import io.outhire.common.TeamId;
import io.outhire.jobs.JobDescription;
import io.outhire.jobs.JobId;
import io.outhire.jobs.Jobs;
import io.outhire.mail.Letter;
import io.outhire.mail.Letter.Action;
import io.outhire.mail.Letter.Item;
import io.outhire.mail.Outbox;
import io.outhire.words.Language;
import io.outhire.words.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * The letters that ask whether an address is its owner's. Anybody can have one sent to any address,
 * so they carry nothing that was typed: no name, no question.
 */
@ApplicationScoped
class ConfirmingLetters {
  private final Teams teams;
  private final Jobs jobs;
  private final Outbox outbox;
  private final Addresses addresses;

  @Inject
  ConfirmingLetters(Teams teams, Jobs jobs, Outbox outbox, Addresses addresses) {
    this.teams = teams;
    this.jobs = jobs;
    this.outbox = outbox;
    this.addresses = addresses;
  }

  void question(TeamId id, NewQuestion question, LinkKey key) {
    Team team = team(id);
    Words words = Words.in(question.language());
    String job = job(id, question.job()).name();
    leave(
        team,
        question.email(),
        words,
        words.say("engagement.mail.question.subject", job, team.name()),
        words.say("engagement.mail.question.text", job, team.name()),
        new Action(words.say("engagement.mail.question.action"), addresses.confirm(team, key)));
  }

  void subscription(TeamId id, EmailAddress to, Subscription wish, LinkKey key) {
    Team team = team(id);
    Words words = Words.in(wish.language());
    var confirm =
        new Action(words.say("engagement.mail.subscribe.action"), addresses.confirm(team, key));
    if (wish.job().isPresent()) {
      String job = job(id, wish.job().get()).name();
      String subject = words.say("engagement.mail.follow.subject", job, team.name());
      String text = words.say("engagement.mail.follow.text", job, team.name());
      leave(team, to, words, subject, text, confirm);
    } else {
      String subject = words.say("engagement.mail.new.subject", team.name());
      leave(team, to, words, subject, newJobs(team, wish, words), confirm);
    }
  }

  private static String newJobs(Team team, Subscription wish, Words words) {
    String which = Facts.wish(wish.wish(), words);
    return wish.rhythm().filter(Rhythm.DAILY::equals).isPresent()
        ? words.say("engagement.mail.new.daily", team.name(), which)
        : words.say("engagement.mail.new.weekly", team.name(), which);
  }

  private void leave(
      Team team, EmailAddress to, Words words, String subject, String text, Action action) {
    List<String> paragraphs =
        List.of(words.say("engagement.mail.hello"), text, words.say("engagement.mail.ignore"));
    outbox.leave(
        team.id(), new Letter(to, subject, paragraphs, action).in(words.language().locale()));
  }

  void saved(TeamId id, EmailAddress to, List<JobId> which, Language language, LinkKey key) {
    Team team = team(id);
    Words words = Words.in(language);
    List<String> paragraphs =
        List.of(
            words.say("engagement.mail.hello"),
            words.say("engagement.mail.saved.text", team.name()),
            words.say("engagement.mail.ignore"));
    List<Item> items =
        which.stream()
            .flatMap(job -> jobs.find(id, job).stream())
            .map(job -> item(team, job, words))
            .toList();
    var take = new Action(words.say("engagement.mail.saved.action"), addresses.saved(team, key));
    outbox.leave(
        id,
        new Letter(to, words.say("engagement.mail.saved.subject", team.name()), paragraphs, take)
            .listing(items)
            .in(words.language().locale()));
  }

  private Item item(Team team, JobDescription job, Words words) {
    return new Item(job.name(), Facts.line(job.content(), words), addresses.job(team, job));
  }

  private Team team(TeamId id) {
    return teams.find(id).orElseThrow();
  }

  private JobDescription job(TeamId team, JobId job) {
    return jobs.find(team, job).orElseThrow();
  }
}
