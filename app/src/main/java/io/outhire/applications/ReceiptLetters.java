package io.outhire.applications;

import io.outhire.accounts.Team;
import io.outhire.accounts.Teams;
import io.outhire.common.PublicUrl;
import io.outhire.jobs.JobDescription;
import io.outhire.jobs.Jobs;
import io.outhire.mail.Letter;
import io.outhire.mail.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
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

  void leave(@Observes ApplicationSubmitted submitted) {
    Team team = teams.find(submitted.team()).orElseThrow();
    JobDescription job = jobs.find(submitted.team(), submitted.job()).orElseThrow();
    Application application =
        applications.find(submitted.team(), submitted.application()).orElseThrow();
    outbox.leave(submitted.team(), letter(team, job, application, submitted.again()));
  }

  private Letter letter(Team team, JobDescription job, Application application, boolean again) {
    String what = again ? "Your application is updated" : "We have your application";
    return new Letter(
        application.candidate().email(),
        "%s: %s at %s".formatted(what, job.name(), team.name()),
        List.of(
            greeting(application.candidate().name()),
            again
                ? "what you sent now has taken the place of your earlier application for %s at %s."
                    .formatted(job.name(), team.name())
                : "your application for %s at %s is received and stored, résumé included."
                    .formatted(job.name(), team.name()),
            "Your reference: %s".formatted(application.reference()),
            "%s reads it and answers to this address. You need to do nothing more."
                .formatted(team.name()),
            "If you did not apply, somebody typed your address: tell %s and name the reference."
                .formatted(team.name())),
        new Letter.Action("See the job", jobPage(team, job)));
  }

  static String greeting(String name) {
    return NAME.matcher(name).matches() ? "Hello %s,".formatted(name) : "Hello,";
  }

  private URI jobPage(Team team, JobDescription job) {
    return here.at(URI.create("/%s/jobs/%s".formatted(team.slug(), job.slug())).toASCIIString());
  }
}
