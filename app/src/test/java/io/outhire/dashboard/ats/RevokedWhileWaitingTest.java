package io.outhire.dashboard.ats;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.accounts.Role;
import io.outhire.applications.ApplicationId;
import io.outhire.applications.FormToken;
import io.outhire.applications.SomeForms;
import io.outhire.applications.SubmittingApplications;
import io.outhire.integrations.ConnectedTeams;
import io.outhire.integrations.LeverBrowser;
import io.outhire.jobs.JobId;
import io.outhire.leveremulator.EmulatorSettings;
import io.outhire.leveremulator.LeverEmulator;
import io.outhire.leveremulator.oauth.RevocationEffect;
import io.outhire.mail.Mailbox;
import io.outhire.testing.Browser;
import io.outhire.testing.OuthireTest;
import io.outhire.testing.Page;
import io.outhire.testing.TestClock;
import io.outhire.testing.TestJobs;
import io.outhire.testing.TestTeam;
import io.outhire.testing.TestTeams;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Access is revoked in Lever while an application waits: kept, shown, sent after reconnecting. */
@OuthireTest
class RevokedWhileWaitingTest {
  private static final String EMAIL = "waited@example.org";

  @Inject TestTeams teams;
  @Inject TestJobs jobs;
  @Inject ConnectedTeams connected;
  @Inject SubmittingApplications submitting;
  @Inject Mailbox mailbox;
  @Inject TestClock clock;

  @SuppressWarnings("NullAway") // set before each test
  LeverEmulator lever;

  @ParameterizedTest
  @EnumSource(RevocationEffect.class)
  void isKeptShownInRedAndDeliveredAfterReconnecting(RevocationEffect effect) throws Exception {
    lever.reset();
    TestTeam team = connectedTeam();
    JobId job = linkedJob(team);
    ApplicationId application = apply(team, job);
    lever.revoke(EmulatorSettings.CLIENT_ID, effect);
    clock.pass(Duration.ofHours(2));
    connected.pushNow(team);

    assertThat(arrived()).isZero();
    assertThat(delivery(team, application))
        .contains("Waiting for Lever", "kept and sent as soon as an Admin has reconnected");
    Page jobPage = team.asRecruiter().get("/jobs/" + job);
    assertThat(jobPage.first("#connected-job .dot--bad").orElseThrow().text())
        .isEqualTo("Connection lost");
    assertThat(team.asAdmin().get("/settings/integrations").text())
        .contains("The connection to Lever is broken", "1 application is kept and will be sent");
    assertThat(mailbox.latest())
        .filteredOn(mail -> mail.to().equals(team.person(Role.ADMIN).email().value()))
        .singleElement()
        .satisfies(
            mail -> assertThat(mail.text()).contains("revoked", "Every application is kept"));

    reconnect(team);
    connected.pushNow(team);

    assertThat(arrived()).isEqualTo(1);
    assertThat(delivery(team, application)).contains("In Lever as New lead");
    assertThat(team.asRecruiter().get("/jobs/" + job).first("#connected-job .dot--ok")).isPresent();
  }

  @Test
  void whatCameInMeanwhileGoesAcrossToo() throws Exception {
    lever.reset();
    TestTeam team = connectedTeam();
    JobId job = linkedJob(team);
    lever.revoke(EmulatorSettings.CLIENT_ID);
    connected.pushNow(team);
    team.asAdmin().get("/settings/integrations");
    apply(team, job);
    connected.pushNow(team);
    assertThat(arrived()).isZero();

    reconnect(team);
    connected.pushNow(team);
    assertThat(arrived()).isEqualTo(1);
  }

  private static void reconnect(TestTeam team) {
    Browser admin = team.asAdmin();
    String consent = admin.get("/settings/integrations/connect/lever/continue").location();
    URI back = LeverBrowser.accept(URI.create(consent), LeverBrowser.SUPER_ADMIN);
    Page page = admin.visit(back.getRawPath() + "?" + back.getRawQuery());
    assertThat(page.text()).contains("is connected again");
  }

  private static String delivery(TestTeam team, ApplicationId application) {
    Page page = team.asRecruiter().get("/applications/" + application);
    return page.first("#delivery").orElseThrow().text();
  }

  private long arrived() {
    return lever.opportunities().stream().filter(one -> one.emails().contains(EMAIL)).count();
  }

  private TestTeam connectedTeam() throws Exception {
    TestTeam team = teams.found();
    connected.connect(team);
    return team;
  }

  private JobId linkedJob(TestTeam team) {
    JobId job = jobs.published(team, "Night baker").id();
    String path = "/jobs/" + job + "/connected-job";
    Page choose = team.asRecruiter().get(path);
    String posting = choose.first("input[name=posting]").orElseThrow().val();
    choose.form(path).with("posting", posting).submitted();
    return job;
  }

  private ApplicationId apply(TestTeam team, JobId job) {
    var form = SomeForms.form("Ada Lovelace", EMAIL, "hello");
    return submitting.submit(team.id(), job, form, FormToken.next(clock)).application();
  }
}
