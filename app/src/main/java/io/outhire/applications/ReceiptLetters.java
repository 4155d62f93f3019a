package io.outhire.applications;

import io.outhire.accounts.Team;
import io.outhire.accounts.Teams;
import io.outhire.applications.FollowingApplications.LinkRenewed;
import io.outhire.applications.OpenForms.OpenForm;
import io.outhire.applications.SubmittingApplications.FormTaken;
import io.outhire.common.PublicUrl;
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
import java.util.Optional;
import java.util.Set;
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
  private final Teams teams;
  private final Jobs jobs;
  private final Outbox outbox;
  private final PublicUrl here;

  @Inject
  ReceiptLetters(Applications applications, Teams teams, Jobs jobs, Outbox outbox, PublicUrl here) {
    this.applications = applications;
    this.teams = teams;
    this.jobs = jobs;
    this.outbox = outbox;
    this.here = here;
  }

  void leave(@Observes FormTaken taken) {
    Team team = taken.open().map(OpenForm::team).or(() -> teams.find(taken.team())).orElseThrow();
    String job =
        taken
            .open()
            .map(open -> open.job().name())
            .or(
                () ->
                    Optional.ofNullable(
                        jobs.names(team.id(), Set.of(taken.job())).get(taken.job())))
            .orElseThrow();
    outbox.leave(team.id(), letter(team, job, taken));
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

  private Letter letter(Team team, String job, FormTaken taken) {
    Words words = Words.in(team.language());
    ApplicationForm form = taken.form();
    String kind = taken.submitted().again() ? "apply.mail.updated" : "apply.mail.received";
    return new Letter(
        form.email(),
        words.say(kind + ".subject", job, team.name()),
        List.of(
            greeting(form.name(), words),
            words.say(kind, job, team.name()),
            words.say("apply.mail.reference", taken.submitted().reference()),
            copy(words, form),
            words.say("apply.mail.next", team.name()),
            words.say("apply.mail.not-you", team.name()),
            words.say("apply.mail.keep-private")),
        new Letter.Action(words.say("apply.mail.open"), statusPage(team, taken.key())));
  }

  /**
   * What was sent, without a word of it: anybody can have this mailed to any address, and must not
   * be able to say anything there. The words themselves stand on the page that the link opens.
   */
  private static String copy(Words words, ApplicationForm form) {
    Written written = form.written();
    List<String> sent = new ArrayList<>();
    sent.add(words.say("apply.mail.copy.resume", form.resume().kind().name()));
    if (form.phone().isPresent()) {
      sent.add(words.say("apply.mail.copy.phone"));
    }
    if (!form.links().isEmpty()) {
      sent.add(words.say("apply.mail.copy.links", form.links().size()));
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
