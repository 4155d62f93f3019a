package io.outhire.applications;

import io.outhire.accounts.Member;
import io.outhire.accounts.Members;
import io.outhire.accounts.Role;
import io.outhire.applications.Carrier.Place;
import io.outhire.applications.Carrier.Whereabouts;
import io.outhire.common.PublicUrl;
import io.outhire.common.TeamId;
import io.outhire.jobs.JobDescription;
import io.outhire.jobs.Jobs;
import io.outhire.mail.Letter;
import io.outhire.mail.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes to those of a team who work with applications, in the transaction of what happened. */
@ApplicationScoped
class TellingTeam {
  private final Members members;
  private final Jobs jobs;
  private final Outbox outbox;
  private final PublicUrl here;

  @Inject
  TellingTeam(Members members, Jobs jobs, Outbox outbox, PublicUrl here) {
    this.members = members;
    this.jobs = jobs;
    this.outbox = outbox;
    this.here = here;
  }

  void withdrawn(TeamId team, Application application, Whereabouts where) {
    boolean here = where.place() == Place.HERE;
    tell(
        team,
        "An application was withdrawn: " + application.reference(),
        List.of(
            "%s withdrew the application for %s."
                .formatted(application.candidate().name(), job(team, application)),
            here
                ? "It has not been sent to your ATS and stays here."
                : "It may be in %s already: archive it there.".formatted(where.ats())),
        new Letter.Action("See the application", page(application)));
  }

  /** What is erased here stays in the ATS until a person erases it there. */
  void eraseThereToo(TeamId team, Application application, Whereabouts left) {
    String certainty =
        left.place() == Place.THERE ? "is in %s" : "may be in %s; search for the name there";
    tell(
        team,
        "Erase a candidate in %s: %s".formatted(left.ats(), application.reference()),
        List.of(
            "The application of %s for %s is erased in Outhire, as the law gives people the right to have it."
                .formatted(application.candidate().name(), job(team, application)),
            "A copy %s. Outhire cannot erase it there: do it by hand, within a month."
                .formatted(certainty.formatted(left.ats()))),
        left.page().map(page -> new Letter.Action("Open it in " + left.ats(), page)).orElse(null));
  }

  private String job(TeamId team, Application application) {
    return jobs.find(team, application.job()).map(JobDescription::name).orElse("a job");
  }

  private URI page(Application application) {
    return here.at("/applications/" + application.id());
  }

  private void tell(
      TeamId team, String subject, List<String> words, Letter.@Nullable Action action) {
    members.of(team).stream()
        .filter(member -> member.role().covers(Role.RECRUITER))
        .map(Member::person)
        .forEach(person -> outbox.leave(team, new Letter(person.email(), subject, words, action)));
  }
}
