package io.outhire.careers.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.applications.ApplicationFilter;
import io.outhire.applications.ApplicationId;
import io.outhire.applications.Applications;
import io.outhire.applications.FormToken;
import io.outhire.applications.PrivacyLog;
import io.outhire.applications.PrivacyLog.What;
import io.outhire.applications.ResumeFiles;
import io.outhire.db.Database;
import io.outhire.jobs.JobDescription;
import io.outhire.mail.Mailbox;
import io.outhire.mail.Mailbox.KeptMail;
import io.outhire.testing.Browser;
import io.outhire.testing.OuthireTest;
import io.outhire.testing.Page;
import io.outhire.testing.TestClock;
import io.outhire.testing.TestJobs;
import io.outhire.testing.TestTeam;
import io.outhire.testing.TestTeams;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OuthireTest
class StatusPageTest {
  @Inject TestTeams teams;
  @Inject TestJobs jobs;
  @Inject Applications applications;
  @Inject PrivacyLog log;
  @Inject Mailbox mailbox;
  @Inject Database database;
  @Inject TestClock clock;

  private final String email = UUID.randomUUID() + "@example.org";
  private final Browser browser = Browser.open();
  private TestTeam team;
  private String status;

  @BeforeEach
  void apply() {
    team = teams.found();
    JobDescription job = jobs.published(team, "Night baker");
    String path = "/%s/jobs/%s/apply".formatted(team.team().slug(), job.slug());
    Page received =
        browser
            .get(path)
            .form(path)
            .with("name", "Ada Lovelace")
            .with("email", email)
            .with("coverLetter", "<b>Bread</b>")
            .with("consent", "true")
            .withFile("resume", "cv.pdf", "application/pdf", ResumeFiles.pdf("Ada"))
            .submitted();
    status = received.first("a[href*=/status/]").orElseThrow().attr("href");
  }

  @Test
  void theReceiptAndTheMailLeadToTheCandidatesOwnPage() {
    Page page = Browser.open().get(linkIn(mails().getFirst()));

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text())
        .contains("Night baker", "Received on", "In review by", "<b>Bread</b>", "cv.pdf");
    assertThat(page.document().select("main b")).isEmpty();
    assertThat(page.header("Cache-Control")).contains("no-store");
    assertThat(page.header("Referrer-Policy")).contains("no-referrer");
    assertThat(mails().getFirst().text()).contains("a cover letter").doesNotContain("Bread");
  }

  @Test
  void thePageSpeaksTheVisitorsLanguage() {
    assertThat(Browser.open().sending("Accept-Language", "de").get(status).text())
        .contains("Ihre Bewerbung", "Bewerbung zurückziehen");
  }

  @Test
  void openingItDoesNothingAndForgedOrEnumeratedKeysOpenNothing() {
    for (String act : List.of("/withdrawal", "/data", "/erasure", "/link")) {
      assertThat(browser.get(status + act).status()).as(act).isIn(404, 405);
    }
    assertThat(application().withdrawnAt()).isEmpty();
    String prefix = status.substring(0, status.lastIndexOf('/') + 1);
    String key = status.substring(prefix.length());
    for (String forged :
        List.of(
            FormToken.next(clock).value(),
            key.substring(0, 31) + (key.endsWith("A") ? "B" : "A"),
            application().id().toString(),
            application().reference(),
            "..%2f..",
            "A".repeat(32))) {
      assertThat(Browser.open().get(prefix + forged).status()).as(forged).isEqualTo(404);
    }
    String other = teams.found().team().slug().value();
    assertThat(browser.get("/" + other + "/status/" + key).status()).isEqualTo(404);
  }

  @Test
  void theKeyIsStoredAsAHashOnly() {
    String key = status.substring(status.lastIndexOf('/') + 1);
    List<String> stored =
        database.inTeam(
            team.id(),
            handle -> handle.select("select token from sent_forms").mapTo(String.class).list());

    assertThat(stored).singleElement().asString().hasSize(64).doesNotContain(key);
  }

  @Test
  void aWithdrawnApplicationGoesNoFurtherAndTheTeamHearsOfIt() {
    Page after = press("/withdrawal");

    assertThat(after.text()).contains("Your application is withdrawn", "Withdrawn by you on");
    assertThat(after.first("form[action$=/withdrawal]")).isEmpty();
    assertThat(application().withdrawnAt()).isPresent();
    assertThat(state()).isEqualTo("PARKED");
    assertThat(teamMails("was withdrawn")).hasSize(2);
    assertThat(log.latest(team.id(), 10))
        .extracting(PrivacyLog.Line::what)
        .contains(What.WITHDRAWN);
  }

  @Test
  void allThatIsKeptCanBeDownloaded() throws IOException {
    String form = status + "/data";
    Page zip = browser.get(status).form(form).submit();

    assertThat(zip.status()).isEqualTo(200);
    assertThat(zip.header("Content-Type")).contains("application/zip");
    List<String> names = new ArrayList<>();
    String json = "";
    try (var files = new ZipInputStream(new ByteArrayInputStream(zip.bytes()))) {
      for (ZipEntry file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
        names.add(file.getName());
        if (file.getName().endsWith(".json")) {
          json = new String(files.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    assertThat(names)
        .containsExactly(
            application().reference() + "/application.json", application().reference() + "/cv.pdf");
    assertThat(json).contains("Ada Lovelace", email, "<b>Bread</b>", "givenAt");
  }

  @Test
  void erasedMeansThatNothingIsLeft() {
    String reference = application().reference();
    Page done = press("/erasure");

    assertThat(done.text()).contains("Your data is erased");
    assertThat(applications.list(team.id(), ApplicationFilter.ALL).applications()).isEmpty();
    assertThat(browser.get(status).status()).isEqualTo(404);
    assertThat(mails()).isEmpty();
    for (String table :
        List.of("applications", "candidates", "resumes", "sent_forms", "delivery")) {
      assertThat(count(table)).as(table).isZero();
    }
    assertThat(log.latest(team.id(), 1))
        .extracting(PrivacyLog.Line::what, PrivacyLog.Line::who, PrivacyLog.Line::reference)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(What.ERASED, "the candidate", reference));
  }

  @Test
  void whatIsInTheAtsIsSaidPlainlyAndTheTeamIsToldToEraseItThere() {
    delivered();
    Page page = browser.get(status);
    assertThat(page.text()).contains("Sent to Team", "where we cannot erase it");

    press("/erasure");

    assertThat(count("applications")).isZero();
    assertThat(teamMails("Erase a candidate"))
        .hasSize(2)
        .allSatisfy(
            mail ->
                assertThat(mail.text())
                    .contains("Ada Lovelace", "https://hire.example/candidates/1"));
  }

  @Test
  void oneThatIsUnderWayIsErasedOnceItIsKnownWhereItIs() {
    setState("state = 'IN_FLIGHT', held = null, owner = gen_random_uuid(), started_at = now()");

    Page waiting = press("/erasure");

    assertThat(waiting.text()).contains("on its way this very moment");
    assertThat(count("applications")).isOne();
    erasing.eraseAskedNow();
    assertThat(count("applications")).isOne();

    delivered();
    erasing.eraseAskedNow();

    assertThat(count("applications")).isZero();
    assertThat(teamMails("Erase a candidate")).hasSize(2);
  }

  @Inject io.outhire.applications.ErasingNow erasing;

  @Test
  void aNewLinkMakesTheOldOnesVoid() {
    String received = browser.get(status).path();
    Page done = press("/link");

    assertThat(done.text()).contains("A new link is on its way");
    assertThat(browser.get(received).status()).isEqualTo(404);
    KeptMail mail =
        mails().stream().filter(m -> m.subject().contains("new link")).findFirst().orElseThrow();
    assertThat(browser.get(linkIn(mail)).status()).isEqualTo(200);
  }

  @Test
  void theLogIsOnlyAddedTo() {
    press("/withdrawal");
    for (String change :
        List.of("delete from privacy_log", "update privacy_log set who = 'nobody'")) {
      assertThat(
              org.assertj.core.api.Assertions.catchThrowable(
                  () -> database.doInTeam(team.id(), handle -> handle.execute(change))))
          .as(change)
          .isNotNull();
    }
  }

  private Page press(String act) {
    return browser.get(status).form(status + act).submitted();
  }

  private io.outhire.applications.Application application() {
    return applications.list(team.id(), ApplicationFilter.ALL).applications().getFirst();
  }

  private List<KeptMail> mails() {
    return mailbox.latest().stream().filter(mail -> mail.to().equals(email)).toList();
  }

  private List<KeptMail> teamMails(String subject) {
    List<String> members =
        team.members().values().stream().map(person -> person.email().value()).toList();
    return mailbox.latest().stream()
        .filter(mail -> members.contains(mail.to()) && mail.subject().contains(subject))
        .toList();
  }

  private static String linkIn(KeptMail mail) {
    Matcher link = Pattern.compile("https?://[^/\\s]+(/\\S*/status/\\S+)").matcher(mail.text());
    assertThat(link.find()).as(mail.text()).isTrue();
    return link.group(1);
  }

  private void delivered() {
    setState(
        "state = 'DELIVERED', held = null, owner = null, candidacy_id = gen_random_uuid()::text,"
            + " show_url = 'https://hire.example/candidates/1'");
  }

  private void setState(String columns) {
    ApplicationId id = application().id();
    database.doInTeam(
        team.id(),
        handle ->
            handle.execute(
                "update delivery set " + columns + " where application_id = ?", id.value()));
  }

  private String state() {
    return database.inTeam(
        team.id(), handle -> handle.select("select state from delivery").mapTo(String.class).one());
  }

  private long count(String table) {
    return database.inTeam(
        team.id(),
        handle -> handle.select("select count(*) from " + table).mapTo(Long.class).one());
  }
}
