package io.outhire.dashboard.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.applications.ApplicationFilter;
import io.outhire.applications.ApplicationId;
import io.outhire.applications.Applications;
import io.outhire.applications.ErasingNow;
import io.outhire.applications.FormToken;
import io.outhire.applications.PrivacyLog;
import io.outhire.applications.PrivacyLog.What;
import io.outhire.applications.Quarantine;
import io.outhire.applications.SomeForms;
import io.outhire.applications.SpamSign;
import io.outhire.applications.Suspect;
import io.outhire.careers.guard.SuspicionProbe;
import io.outhire.db.Database;
import io.outhire.testing.Browser;
import io.outhire.testing.OuthireTest;
import io.outhire.testing.Page;
import io.outhire.testing.TestApplications;
import io.outhire.testing.TestClock;
import io.outhire.testing.TestJobs;
import io.outhire.testing.TestTeam;
import io.outhire.testing.TestTeams;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@OuthireTest
class PrivacyPageTest {
  @Inject TestTeams teams;
  @Inject TestJobs jobs;
  @Inject TestApplications testApplications;
  @Inject Applications applications;
  @Inject ErasingNow erasing;
  @Inject PrivacyLog log;
  @Inject Database database;
  @Inject SuspicionProbe probe;
  @Inject Quarantine quarantine;
  @Inject TestClock clock;

  @Test
  void whatIsOlderThanTheTeamKeepsItGoesByItselfAndNothingElse() {
    TestTeam team = teams.found();
    var job = jobs.published(team, "Night baker").id();
    ApplicationId old = testApplications.apply(team, job, "old@example.org");
    ApplicationId young = testApplications.apply(team, job, "young@example.org");
    TestTeam other = teams.found();
    ApplicationId theirs =
        testApplications.apply(other, jobs.published(other, "Day baker").id(), "o@example.org");
    age(team, old, 400);
    age(team, young, 300);
    age(other, theirs, 4_000);

    Page preview = press(team, "12", "preview");
    assertThat(preview.text()).contains("Tonight would go: 1 application with everything");
    erasing.eraseOldNow();
    assertThat(applications.find(team.id(), old)).as("a preview sets nothing").isPresent();

    press(team, "12", "");
    erasing.eraseOldNow();

    assertThat(applications.find(team.id(), old)).isEmpty();
    assertThat(applications.find(team.id(), young)).isPresent();
    assertThat(applications.find(other.id(), theirs)).isPresent();
    assertThat(log.latest(team.id(), 5))
        .extracting(PrivacyLog.Line::what)
        .containsExactly(What.ERASED, What.RETENTION_SET);
    assertThat(team.asAdmin().get("/settings/privacy").text())
        .contains("Retention set", "Ann Admin", "Erased", "retention");
  }

  @Test
  void formsInQuarantineGoWithTheirTimeToo() {
    TestTeam team = teams.found();
    var job = jobs.published(team, "Night baker").id();
    for (String email : new String[] {"old@example.org", "young@example.org"}) {
      quarantine.keep(
          team.id(),
          job,
          SomeForms.form("Somebody", email, "cv"),
          FormToken.next(clock),
          List.of(SpamSign.TOO_FAST));
    }
    database.doInTeam(
        team.id(),
        handle ->
            handle.execute(
                "update quarantined_forms set received_at = received_at - interval '400 days'"
                    + " where email = 'old@example.org'"));

    assertThat(press(team, "12", "preview").text())
        .contains("Tonight would go: 1 form in quarantine.");
    press(team, "12", "");
    erasing.eraseOldNow();

    assertThat(quarantine.list(team.id()))
        .extracting(Suspect::email)
        .containsExactly("young@example.org");
    assertThat(log.latest(team.id(), 1).getFirst().reference()).isEqualTo("1 in quarantine");
  }

  @Test
  void aNumberOfMonthsThatIsNoneIsRefused() {
    TestTeam team = teams.found();
    for (String typed : new String[] {"0", "-1", "121", "twelve", "1e2"}) {
      Page refused = press(team, typed, "");
      assertThat(refused.status()).as(typed).isEqualTo(422);
      assertThat(refused.form("/settings/privacy").value("months")).isEqualTo(typed);
    }
    assertThat(team.asRecruiter().get("/settings/privacy").status()).isEqualTo(403);
  }

  @Test
  void anAdminGivesOutAndErasesAllOfOnePerson() {
    TestTeam team = teams.found();
    String email = UUID.randomUUID() + "@example.org";
    ApplicationId first =
        testApplications.apply(team, jobs.published(team, "Night baker").id(), email);
    ApplicationId second =
        testApplications.apply(team, jobs.published(team, "Day baker").id(), email);
    String path = "/applications/" + first;
    Browser admin = team.asAdmin();

    Page zip = admin.get(path).form(path + "/person/data").submit();
    assertThat(zip.header("Content-Type")).contains("application/zip");
    assertThat(zip.bytes()).startsWith('P', 'K');
    assertThat(admin.get(path).form(path + "/person/erasure").submitted().text())
        .contains("Nothing was erased");
    assertThat(applications.find(team.id(), second)).isPresent();

    admin.get(path).form(path + "/person/erasure").with("sure", "true").submitted();

    assertThat(applications.list(team.id(), ApplicationFilter.ALL).applications()).isEmpty();
    assertThat(team.asRecruiter().get("/applications").text()).contains("No applications yet");
    assertThat(team.asRecruiter().post(path + "/person/data", Map.of()).status()).isEqualTo(403);
  }

  @Test
  void signsOfProgramsAreSeen() {
    assertThat(probe.signs(10, true, "", 1)).isEmpty();
    assertThat(probe.signs(1, true, "", 1)).containsExactly(SpamSign.TOO_FAST);
    assertThat(probe.signs(10, false, "", 1)).containsExactly(SpamSign.FORGED);
    assertThat(probe.signs(8 * 86_400, true, "", 1)).containsExactly(SpamSign.FORGED);
    assertThat(probe.signs(10, true, "x", 1)).containsExactly(SpamSign.HIDDEN_FIELD);
    assertThat(probe.signs(10, true, "", 1_000))
        .containsExactly(SpamSign.MANY_FROM_NETWORK, SpamSign.MANY_FROM_ADDRESS);
  }

  private static Page press(TestTeam team, String months, String intent) {
    return team.asAdmin()
        .get("/settings/privacy")
        .form("/settings/privacy")
        .with("months", months)
        .with("intent", intent)
        .submitted();
  }

  private void age(TestTeam team, ApplicationId application, int days) {
    database.doInTeam(
        team.id(),
        handle ->
            handle.execute(
                "update applications set changed_at = changed_at - ? * interval '1 day' where id = ?",
                days,
                application.value()));
  }
}
