package io.outhire.accounts;

import io.outhire.common.DemoMode;
import io.outhire.common.EmailAddress;
import io.outhire.common.PublicUrl;
import io.outhire.common.Slug;
import io.outhire.db.CrossesTeams;
import io.outhire.db.Database;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/**
 * What happens at start while there is nobody: the demo gets its sample team, every other Outhire
 * the secret of its set-up page on the console.
 */
@ApplicationScoped
class Beginnings {
  private static final Logger LOG = Logger.getLogger(Beginnings.class);

  private final DemoMode demo;
  private final PublicUrl here;
  private final Database database;
  private final FirstRun firstRun;
  private final Teams teams;
  private final People people;
  private final Members members;
  private final Passwords passwords;

  @Inject
  Beginnings(
      DemoMode demo,
      PublicUrl here,
      Database database,
      FirstRun firstRun,
      Teams teams,
      People people,
      Members members,
      Passwords passwords) {
    this.demo = demo;
    this.here = here;
    this.database = database;
    this.firstRun = firstRun;
    this.teams = teams;
    this.people = people;
    this.members = members;
    this.passwords = passwords;
  }

  void start(@Observes StartupEvent event) {
    if (demo.on()) {
      foundSampleTeam();
    } else {
      firstRun.open().ifPresent(this::tell);
    }
  }

  /** The secret belongs on the console of whoever runs this, and it opens one door once. */
  private void tell(SecretToken secret) {
    LOG.infof(
        "Nobody has an account yet. Create the first at %s with this secret: %s",
        here.at("/set-up"), secret.value());
  }

  @CrossesTeams("there is no team before it")
  private void foundSampleTeam() {
    if (people.isEmpty()) {
      String hash = passwords.hash("outhire-demo");
      database.doAcrossTeams(
          handle -> {
            Team acme = teams.create(new Slug("acme"), "Acme");
            Person ada =
                people.add(new EmailAddress("ada@acme.test"), "Ada Park", hash).orElseThrow();
            members.add(acme.id(), ada.id(), Role.ADMIN);
          });
    }
  }
}
