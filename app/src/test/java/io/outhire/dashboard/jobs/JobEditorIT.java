package io.outhire.dashboard.jobs;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.outhire.jobs.DescriptionHtml;
import io.outhire.jobs.EditingJobs;
import io.outhire.jobs.JobContent;
import io.outhire.jobs.JobDescription;
import io.outhire.testing.Browser;
import io.outhire.testing.Chromium;
import io.outhire.testing.OuthireTest;
import io.outhire.testing.TestJobs;
import io.outhire.testing.TestTeam;
import io.outhire.testing.TestTeams;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The pages of job descriptions and the text editor in a real browser. */
@OuthireTest
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JobEditorIT {
  private static final String LONG =
      """
      <h2>What you will do</h2><p>Plan the year of six greenhouses, from seed to crate, together with
      <strong>two growers and an agronomist</strong>.</p><ul><li>Watch over climate, light and water<ul>
      <li>by looking at the plants first</li><li>by reading the <a href="https://example.com/">numbers</a></li></ul></li>
      <li>Keep pests away without spraying</li></ul><h3>In your first year</h3><ol><li>Meet every plant</li>
      <li>Bring losses under four per cent</li></ol><blockquote><p>The best job I had was the one where somebody let me
      change the watering.</p></blockquote><h2>What you bring</h2><p>Read
      https://example.com/a/very/long/address/that/does/not/break/anywhere/by/itself/and/so/must/be/broken first.</p>
      """;

  @Inject TestTeams teams;
  @Inject TestJobs jobs;
  @Inject EditingJobs editing;

  private Chromium chromium;
  private TestTeam team;
  private Browser recruiter;

  @BeforeEach
  void signIn() {
    if (chromium == null) {
      chromium = new Chromium();
    }
    team = teams.found();
    recruiter = team.asRecruiter();
  }

  @AfterAll
  void close() {
    chromium.close();
  }

  @Test
  void everyPageIsAccessibleAndFits() {
    Browser nobody = Browser.open();
    String home = "/" + team.team().slug() + "/jobs";
    chromium.looksRight("jobs-empty", recruiter, "/jobs");
    chromium.looksRight("public-jobs-empty", nobody, home);
    JobDescription job = jobs.published(team.id(), "Senior gardener for the northern greenhouses");
    editing.change(team.id(), job.id(), jobs.now(job).version(), withText(job, LONG));
    jobs.draft(team.id(), "Baker");
    JobDescription closed = jobs.closed(team.id(), "Cook");
    JobDescription first = jobs.toReview(team.id(), "Warehouse Supervisor");
    jobs.toReview(team.id(), "Driver");

    chromium.looksRight("jobs", recruiter, "/jobs");
    chromium.looksRight("jobs-nothing", recruiter, "/jobs?q=zzz");
    chromium.looksRight("search", recruiter, "/search?q=gardener");
    chromium.looksRight("search-nothing", recruiter, "/search?q=zzz");
    chromium.looksRight("jobs-new", recruiter, "/jobs/new");
    chromium.looksRight("jobs-edit", recruiter, "/jobs/" + job.id());
    chromium.looksRight("jobs-review", recruiter, "/jobs/" + first.id());
    chromium.looksRight("jobs-preview", recruiter, "/jobs/" + job.id() + "/preview");
    chromium.looksRight("jobs-delete", recruiter, "/jobs/" + first.id() + "/deletion");
    chromium.looksRight("jobs-read", team.asViewer(), "/jobs/" + job.id());
    chromium.looksRight("public-jobs", nobody, home);
    chromium.looksRight("public-job", nobody, home + "/" + job.slug());
    chromium.looksRight("public-job-closed", nobody, home + "/" + closed.slug());
    chromium.looksRight("public-job-missing", nobody, home + "/missing");
  }

  @Test
  void anUntouchedTextIsSentAsItCame() {
    JobDescription job = jobs.draft(team.id(), "Baker");
    JobDescription before = editing.change(team.id(), job.id(), job.version(), withText(job, LONG));
    onEditPage(
        job,
        (page, text) -> {
          page.getByLabel("Title").fill("Head Baker");
          save(page);
        });
    JobContent now = jobs.now(job).content();
    assertThat(now.title()).isEqualTo("Head Baker");
    assertThat(now.description()).isEqualTo(before.content().description());
  }

  @Test
  void aTouchedTextKeepsHeadingsAndNestedLists() {
    JobDescription job = jobs.draft(team.id(), "Baker");
    JobDescription before = editing.change(team.id(), job.id(), job.version(), withText(job, LONG));
    onEditPage(
        job,
        (page, text) -> {
          text.focus();
          page.keyboard().press("Control+End");
          page.keyboard().type(" And more.");
          save(page);
        });
    String expected =
        before.content().description().value().replace("broken first.", "broken first. And more.");
    assertThat(jobs.now(job).content().description().value()).isEqualTo(expected);
  }

  @Test
  void writesAndFormatsWithTheKeyboardAlone() {
    JobDescription job = jobs.draft(team.id(), "Baker");
    onEditPage(
        job,
        (page, text) -> {
          text.focus();
          page.keyboard().press("Control+a");
          page.keyboard().press("Delete");
          assertThat(tool(page, "Heading")).hasAttribute("aria-pressed", "true");
          page.keyboard().type("Duties");
          page.keyboard().press("Enter");
          assertThat(tool(page, "Heading")).hasAttribute("aria-pressed", "false");
          page.keyboard().press("Control+b");
          page.keyboard().type("Bread");
          page.keyboard().press("Control+b");
          page.keyboard().type(" first");
          page.keyboard().press("Enter");
          tool(page, "Bulleted list").click();
          page.keyboard().type("Knead");
          page.keyboard().press("Enter");
          page.keyboard().type("Bake");
          page.keyboard().press("Control+]");
          save(page);
        });
    assertThat(jobs.now(job).content().description().value())
        .isEqualTo(
            """
            <h2>Duties</h2>
            <p><strong>Bread</strong> first</p>
            <ul>
            <li>Knead
            <ul>
            <li>Bake</li>
            </ul>
            </li>
            </ul>""");
  }

  @Test
  void linksAreSetAndRemoved() {
    JobDescription job = jobs.draft(team.id(), "Baker");
    onEditPage(
        job,
        (page, text) -> {
          text.focus();
          page.keyboard().press("Control+a");
          page.keyboard().type("Acme");
          page.keyboard().press("Control+a");
          page.keyboard().press("Control+k");
          page.getByLabel("Address of the link").fill("javascript:alert(1)");
          page.keyboard().press("Enter");
          assertThat(page.getByText("Enter an address that begins with")).isVisible();
          page.getByLabel("Address of the link").fill("acme.example/jobs");
          page.keyboard().press("Enter");
          save(page);
        });
    assertThat(jobs.now(job).content().description().value())
        .isEqualTo(
            "<h2><a href=\"https://acme.example/jobs\" rel=\"nofollow noopener\">Acme</a></h2>");
  }

  @Test
  void theTabKeyLeavesTheTextAndArrowsMoveInTheToolBar() {
    JobDescription job = jobs.draft(team.id(), "Baker");
    onEditPage(
        job,
        (page, text) -> {
          tool(page, "Heading").focus();
          page.keyboard().press("ArrowRight");
          page.keyboard().press("ArrowRight");
          assertThat(tool(page, "Bold")).isFocused();
          page.keyboard().press("ArrowLeft");
          assertThat(tool(page, "Subheading")).isFocused();
          page.keyboard().press("Tab");
          assertThat(text).isFocused();
          page.keyboard().press("Tab");
          assertThat(page.getByLabel("Workplace type")).isFocused();
        });
  }

  @Test
  void pastedHtmlKeepsItsStructureOnly() {
    JobDescription job = jobs.draft(team.id(), "Baker");
    onEditPage(
        job,
        (page, text) -> {
          text.focus();
          page.keyboard().press("Control+a");
          page.evaluate(
              """
              html => {
                const data = new DataTransfer();
                data.setData("text/html", html);
                data.setData("text/plain", "x");
                document.activeElement.dispatchEvent(new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true}));
              }
              """,
              "<h1 style='color:red'>Role</h1><div onclick='x()'>Text <b>bold</b><script>alert(1)</script></div>"
                  + "<ul><li>One<ul><li>Two</li></ul></li></ul><img src=x onerror=alert(1)>");
          save(page);
        });
    assertThat(jobs.now(job).content().description().value())
        .isEqualTo(
            DescriptionHtml.clean(
                    "<h2>Role</h2><p>Text <b>bold</b></p><ul><li>One<ul><li>Two</li></ul></li></ul>")
                .value());
  }

  @Test
  void thePreviewFollowsWhatIsTyped() {
    JobDescription job = jobs.draft(team.id(), "Baker");
    onEditPage(
        job,
        (page, text) -> {
          var preview = page.frameLocator("[data-preview-frame]");
          assertThat(preview.locator("h1")).hasText("Baker");
          page.getByLabel("Title").fill("Head Baker");
          assertThat(preview.locator("h1")).hasText("Head Baker");
          Locator described =
              page.locator("[data-check] .checklist__item--done")
                  .filter(new Locator.FilterOptions().setHasText("A description"));
          assertThat(described).hasCount(1);
          text.focus();
          page.keyboard().press("Control+a");
          page.keyboard().press("Delete");
          assertThat(preview.locator(".prose")).hasText("");
          assertThat(described).hasCount(0);
        });
  }

  private void onEditPage(JobDescription job, BiConsumer<Page, Locator> act) {
    List<String> complaints = new ArrayList<>();
    try (BrowserContext window = chromium.window(recruiter, 1440, ColorScheme.LIGHT)) {
      Page page = window.newPage();
      page.onConsoleMessage(message -> complaints.add(message.text()));
      page.onPageError(complaints::add);
      page.navigate("/jobs/" + job.id());
      act.accept(
          page,
          page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Description")));
    }
    // What is pasted is read in a document where nothing runs; the browser still reports what it
    // held.
    complaints.removeIf(complaint -> complaint.contains("violates the following Content Security"));
    assertThat(complaints).isEmpty();
  }

  private static Locator tool(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static void save(Page page) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save").setExact(true))
        .last()
        .click();
    assertThat(page.getByText("is saved.")).isVisible();
  }

  private static JobContent withText(JobDescription job, String html) {
    JobContent content = job.content();
    return new JobContent(
        content.title(),
        DescriptionHtml.clean(html),
        content.workplace(),
        content.salary(),
        content.applicationUrl(),
        content.location(),
        content.country(),
        content.department(),
        content.employmentType());
  }
}
