package io.outhire.applications;

import io.outhire.accounts.Team;
import io.outhire.accounts.Teams;
import io.outhire.applications.FollowingApplications.LinkRenewed;
import io.outhire.applications.SubmittingApplications.FormTaken;
import io.outhire.common.PublicUrl;
import io.outhire.jobs.JobDescription;
import io.outhire.jobs.Jobs;
import io.outhire.mail.Letter;
import io.outhire.mail.Outbox;
import io.outhire.words.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Leaves a receipt for the candidate in the transaction that stores the application: whoever was
 * told "received" gets the reference by mail as well.
 */
@ApplicationScoped
class ReceiptLetters {
  /** Anybody can have a receipt sent to any address: their name must carry no message or link. */
  private static final Pattern NAME =
      Pattern.compile("(?!.*\\.\\p{L}{2})[\\p{L}\\p{M}'’., -]{1,60}");

  private final Applications applications;
  private final Answers answers;
  private final Teams teams;
  private final Jobs jobs;
  private final Outbox outbox;
  private final PublicUrl here;

  @Inject
  ReceiptLetters(
      Applications applications,
      Answers answers,
      Teams teams,
      Jobs jobs,
      Outbox outbox,
      PublicUrl here) {
    this.applications = applications;
    this.answers = answers;
    this.teams = teams;
    this.jobs = jobs;
    this.outbox = outbox;
    this.here = here;
  }

  void leave(@Observes FormTaken taken) {
    Team team = teams.find(taken.team()).orElseThrow();
    Application application = applications.find(team.id(), taken.application()).orElseThrow();
    JobDescription job = jobs.find(team.id(), application.job()).orElseThrow();
    outbox.leave(team.id(), letter(team, job, application, taken.again(), taken.key()));
  }

  void leave(@Observes LinkRenewed renewed) {
    Team team = teams.find(renewed.team()).orElseThrow();
    Application application = applications.find(team.id(), renewed.application()).orElseThrow();
    Words words = Words.in(team.language());
    String reference = application.reference();
    outbox.leave(
        team.id(),
        new Letter(
            application.candidate().email(),
            words.say("apply.mail.renewed.subject", team.name()),
            List.of(
                words.say("apply.mail.renewed", reference), words.say("apply.mail.keep-private")),
            new Letter.Action(words.say("apply.mail.open"), statusPage(team, renewed.token()))));
  }

  private Letter letter(
      Team team, JobDescription job, Application application, boolean again, FormToken key) {
    Words words = Words.in(team.language());
    String kind = again ? "apply.mail.updated" : "apply.mail.received";
    return new Letter(
        application.candidate().email(),
        words.say(kind + ".subject", job.name(), team.name()),
        List.of(
            greeting(application.candidate().name(), words),
            words.say(kind, job.name(), team.name()),
            words.say("apply.mail.reference", application.reference()),
            copy(words, team, application),
            words.say("apply.mail.next", team.name()),
            words.say("apply.mail.not-you", team.name()),
            words.say("apply.mail.keep-private")),
        new Letter.Action(words.say("apply.mail.open"), statusPage(team, key)));
  }

  /**
   * What was sent, without a word of it: anybody can have this mailed to any address, and must not
   * be able to say anything there. The words themselves stand on the page that the link opens.
   */
  private String copy(Words words, Team team, Application application) {
    Written written = answers.of(team.id(), application.id());
    List<String> sent = new ArrayList<>();
    sent.add(words.say("apply.mail.copy.resume", application.resume().kind().name()));
    if (application.candidate().phone().isPresent()) {
      sent.add(words.say("apply.mail.copy.phone"));
    }
    if (!application.candidate().links().isEmpty()) {
      sent.add(words.say("apply.mail.copy.links", application.candidate().links().size()));
    }
    if (!written.coverLetter().isEmpty()) {
      sent.add(words.say("apply.mail.copy.letter"));
    }
    if (!written.answers().isEmpty()) {
      sent.add(words.say("apply.mail.copy.answers", written.answers().size()));
    }
    return words.say("apply.mail.copy", words.list(sent));
  }

  static String greeting(String name, Words words) {
    return NAME.matcher(name).matches()
        ? words.say("apply.mail.hello", name)
        : words.say("apply.mail.hello-nobody");
  }

  private URI statusPage(Team team, FormToken key) {
    return here.at("/%s/status/%s".formatted(team.slug(), key.value()));
  }
}
