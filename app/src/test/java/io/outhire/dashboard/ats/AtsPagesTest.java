package io.outhire.dashboard.ats;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.applications.ApplicationId;
import io.outhire.applications.FormToken;
import io.outhire.applications.SomeForms;
import io.outhire.applications.SubmittingApplications;
import io.outhire.integrations.ConnectedTeams;
import io.outhire.jobs.JobId;
import io.outhire.leveremulator.Candidate;
import io.outhire.leveremulator.EmulatorSettings;
import io.outhire.leveremulator.LeverEmulator;
import io.outhire.testing.Browser;
import io.outhire.testing.Form;
import io.outhire.testing.OuthireTest;
import io.outhire.testing.Page;
import io.outhire.testing.TestJobs;
import io.outhire.testing.TestTeam;
import io.outhire.testing.TestTeams;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Importing, linking and watching deliveries, page by page. */
@OuthireTest
class AtsPagesTest {
  @Inject TestTeams teams;
  @Inject TestJobs jobs;
  @Inject ConnectedTeams connected;
  @Inject SubmittingApplications submitting;
  @Inject InstantSource clock;

  @SuppressWarnings("NullAway") // set before each test
  LeverEmulator lever;

  @Test
  void withoutAConnectionTheImportLeadsToConnecting() {
    TestTeam team = teams.found();
    assertThat(team.asAdmin().get("/jobs/import").first("a[href=/settings/integrations]"))
        .isPresent();
    assertThat(team.asRecruiter().get("/jobs/import").text()).contains("An Admin of your team");
    assertThat(team.asViewer().get("/jobs/import").status()).isEqualTo(403);
  }

  @Test
  void theListHoldsWhatLeverOffersAndNothingElse() throws Exception {
    Page page = connectedTeam().asRecruiter().get("/jobs/import");
    assertThat(page.document().title()).startsWith("Import from ATS");
    List<String> offered = titles(page);
    assertThat(offered).isNotEmpty();
    assertThat(lever.postings())
        .filteredOn(
            posting ->
                posting.state().equals("published")
                    && posting.confidentiality().equals("non-confidential"))
        .extracting(posting -> posting.text())
        .containsAll(offered);
  }

  @Test
  void searchingNarrowsTheListWithoutAScript() throws Exception {
    Browser browser = connectedTeam().asRecruiter();
    String first = titles(browser.get("/jobs/import")).getFirst();
    String word = first.split(" ")[0];
    assertThat(titles(browser.get("/jobs/import?q=" + word))).contains(first);
    assertThat(browser.get("/jobs/import?q=zzzz").text()).contains("Nothing found");
  }

  @Test
  void oneImportedPostingLeadsToItsPageAndIsTickedGreyAfterwards() throws Exception {
    TestTeam team = connectedTeam();
    Browser browser = team.asRecruiter();
    Element box = boxes(browser.get("/jobs/import")).getFirst();

    Page progress =
        browser.get("/jobs/import").form("/jobs/import").with("posting", box.val()).submitted();
    assertThat(progress.text()).contains("0 of 1");
    connected.importNow(team, progress.path().replaceAll(".*/", ""));
    Page edit = browser.get(progress.path()).followed();

    assertThat(edit.text()).contains("Edit job description").contains("Connected job from ATS");
    assertThat(edit.first("#connected-job .dot--ok").orElseThrow().text()).isEqualTo("Connected");
    Element again =
        browser.get("/jobs/import").first("input[value=" + box.val() + "]").orElseThrow();
    assertThat(again.hasAttr("disabled")).isTrue();
    assertThat(again.closest("tr").text()).endsWith("Imported");
  }

  @Test
  void severalImportedPostingsMakeAReviewQueue() throws Exception {
    TestTeam team = connectedTeam();
    Browser browser = team.asRecruiter();
    Form form = browser.get("/jobs/import").form("/jobs/import");
    boxes(browser.get("/jobs/import")).stream()
        .limit(3)
        .forEach(box -> form.and("posting", box.val()));
    Page progress = form.submitted();
    assertThat(browser.get(progress.path()).text())
        .contains("0 of 3", "Reading the jobs from your ATS")
        .doesNotContain("A posting");
    connected.importNow(team, progress.path().replaceAll(".*/", ""));

    Page done = browser.get(progress.path());
    assertThat(done.text()).contains("3 job descriptions are imported.");
    assertThat(browser.get("/jobs/review").followed().text()).contains("1 of 3");
  }

  @Test
  void importingNothingIsRefusedInWords() throws Exception {
    Page page = connectedTeam().asRecruiter().get("/jobs/import").form("/jobs/import").submit();
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.text()).contains("Tick at least one job");
  }

  @Test
  void twoThousandTickedPostingsAreTakenAndOneMoreIsRefusedInWords() throws Exception {
    Page page = connectedTeam().asRecruiter().get("/jobs/import");
    Page taken = importing(page, 2_000);
    assertThat(taken.status()).as(taken.text()).isEqualTo(303);
    Page refused = importing(page, 2_001);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("Tick at most 2,000 jobs at once.");
  }

  private static Page importing(Page page, int postings) {
    Form form = page.form("/jobs/import");
    IntStream.range(0, postings).forEach(number -> form.and("posting", "" + new UUID(7, number)));
    return form.submit();
  }

  @Test
  void anotherTeamsImportDoesNotExist() throws Exception {
    Browser ours = connectedTeam().asRecruiter();
    String id = boxes(ours.get("/jobs/import")).getFirst().val();
    Page progress = ours.get("/jobs/import").form("/jobs/import").with("posting", id).submitted();
    assertThat(teams.found().asRecruiter().get(progress.path()).status()).isEqualTo(404);
    assertThat(ours.get("/jobs/import/none").status()).isEqualTo(404);
  }

  @Test
  void aLinkIsChosenChangedAndRemoved() throws Exception {
    TestTeam team = connectedTeam();
    Browser browser = team.asRecruiter();
    String path = "/jobs/" + jobs.draft(team, "Night baker").id();
    assertThat(browser.get(path).text()).contains("Linked to no job");

    Page choose = browser.get(path + "/connected-job");
    Element radio = choose.first("input[name=posting]").orElseThrow();
    String title = choose.first("label[for=" + radio.id() + "]").orElseThrow().text();
    Page linked = choose.form(path + "/connected-job").with("posting", radio.val()).submitted();
    assertThat(linked.first("#connected-job").orElseThrow().text()).contains(title);

    Page removed = linked.form(path + "/connected-job/removal").submitted();
    assertThat(removed.first("#connected-job").orElseThrow().text()).contains("Linked to no job");
  }

  @Test
  void aPostingThatIsNotOfferedCannotBeLinked() throws Exception {
    TestTeam team = connectedTeam();
    String path = "/jobs/" + jobs.draft(team, "Night baker").id() + "/connected-job";
    Page page = team.asRecruiter().get(path).form(path).with("posting", "made-up").submit();
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.text()).contains("no longer on offer");
  }

  @Test
  void aRevokedConnectionShowsARedDotItsCauseAndSupport() throws Exception {
    TestTeam team = connectedTeam();
    Browser browser = team.asRecruiter();
    String path = "/jobs/" + jobs.draft(team, "Night baker").id();
    lever.revoke(EmulatorSettings.CLIENT_ID);
    browser.get("/jobs/import");

    Element card = browser.get(path).first("#connected-job").orElseThrow();
    assertThat(card.selectFirst(".dot--bad").text()).isEqualTo("Connection lost");
    assertThat(card.selectFirst("a[href^=mailto:]").text()).contains("support@");
    assertThat(browser.get("/jobs/import").text()).contains("The connection to your ATS is lost");
  }

  @Test
  void anApplicationIsWatchedOnItsWayIntoLever() throws Exception {
    TestTeam team = connectedTeam();
    Browser browser = team.asRecruiter();
    JobId job = jobs.published(team, "Night baker").id();
    ApplicationId application = apply(team, job, "watched@example.org");
    String path = "/applications/" + application;
    assertThat(browser.get(path).first("#delivery").orElseThrow().text())
        .contains("Kept here", "linked to no job", "Send now");

    link(browser, "/jobs/" + job + "/connected-job");
    browser.get(path).form(path + "/sending").submitted();
    connected.pushNow(team);

    Element delivery = browser.get(path).first("#delivery").orElseThrow();
    assertThat(delivery.text()).contains("Received", "Sent to Lever", "In Lever as New lead");
    assertThat(delivery.selectFirst("a[target=_blank]").attr("href")).contains("/candidates/");
    assertThat(browser.get("/applications").text()).contains("In Lever");
    Candidate candidate =
        lever.opportunities().stream()
            .filter(one -> one.emails().contains("watched@example.org"))
            .findFirst()
            .orElseThrow();
    assertThat(candidate.tags()).contains("Outhire");
    assertThat(candidate.sources()).contains("Outhire");
    assertThat(candidate.links()).last().asString().endsWith(path);
  }

  @Test
  void anotherTeamsApplicationCannotBeSent() throws Exception {
    TestTeam team = connectedTeam();
    ApplicationId application =
        apply(team, jobs.published(team, "Night baker").id(), "ours@example.org");
    Browser other = connectedTeam().asRecruiter();
    Form token = other.get("/jobs/import").form("/jobs/import");
    Page page =
        other.post(
            "/applications/" + application + "/sending",
            Map.of("csrf-token", token.value("csrf-token")));
    assertThat(page.status()).isEqualTo(404);
  }

  private TestTeam connectedTeam() throws Exception {
    TestTeam team = teams.found();
    connected.connect(team);
    return team;
  }

  private ApplicationId apply(TestTeam team, JobId job, String email) {
    return submitting
        .submit(
            team.id(), job, SomeForms.form("Ada Lovelace", email, "hello"), FormToken.next(clock))
        .application();
  }

  private static void link(Browser browser, String path) {
    Page choose = browser.get(path);
    String posting = choose.first("input[name=posting]").orElseThrow().val();
    choose.form(path).with("posting", posting).submitted();
  }

  private static List<Element> boxes(Page page) {
    return page.document().select("input[name=posting]:not([disabled])");
  }

  private static List<String> titles(Page page) {
    return page.document().select("tbody label").eachText();
  }
}
