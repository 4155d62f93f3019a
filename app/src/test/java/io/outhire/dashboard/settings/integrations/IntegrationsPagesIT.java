package io.outhire.dashboard.settings.integrations;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.outhire.applications.FormToken;
import io.outhire.applications.SomeForms;
import io.outhire.applications.SubmittingApplications;
import io.outhire.applications.Written;
import io.outhire.db.Database;
import io.outhire.integrations.ConnectedTeams;
import io.outhire.integrations.LeverBrowser;
import io.outhire.leveremulator.EmulatorSettings;
import io.outhire.leveremulator.LeverEmulator;
import io.outhire.testing.Browser;
import io.outhire.testing.Chromium;
import io.outhire.testing.OuthireTest;
import io.outhire.testing.TestApplications;
import io.outhire.testing.TestApplications.Applied;
import io.outhire.testing.TestClock;
import io.outhire.testing.TestTeam;
import io.outhire.testing.TestTeams;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The pages of Integrations in a real browser, narrow and wide, in every state. */
@OuthireTest
@Tag("browser")
class IntegrationsPagesIT {
  private static final String PAGE = "/settings/integrations";

  @Inject TestTeams teams;
  LeverEmulator lever;

  @Inject TestApplications applications;
  @Inject SubmittingApplications submitting;
  @Inject Database database;
  @Inject TestClock clock;
  @Inject ConnectedTeams connected;

  @BeforeEach
  void reset() {
    lever.reset();
  }

  private void connect(Browser admin) {
    URI page = URI.create(admin.get(PAGE + "/connect/lever/continue").location());
    URI back = LeverBrowser.accept(page, LeverBrowser.SUPER_ADMIN);
    admin.visit(back.getRawPath() + "?" + back.getRawQuery());
  }

  @Test
  void looksRightInEveryState() throws Exception {
    TestTeam team = teams.found();
    Browser admin = team.asAdmin();
    try (var chromium = new Chromium()) {
      chromium.looksRight("integrations-none", admin, PAGE);
      chromium.looksRight("integrations-available", admin, PAGE + "/connect");
      chromium.looksRight("integrations-before-leaving", admin, PAGE + "/connect/lever");
      connect(admin);
      chromium.looksRight("integrations-connected", admin, PAGE);
      chromium.looksRight("integrations-disconnect", admin, PAGE + "/disconnect");
      admin.get(PAGE).form(PAGE + "/attribution").submit();
      chromium.looksRight("integrations-attributed", admin, PAGE);
      Applied arrived = applications.apply(team, "arrived@example.org");
      connected.pushNow(team);
      lever.faults().refuse(1, "POST", "/v1/opportunities", 422);
      applications.apply(team, arrived.job(), "refused@example.org");
      connected.pushNow(team);
      applications.apply(team, arrived.job(), "waits@example.org");
      applications.applyUnlinked(team, "held@example.org");
      chromium.looksRight("deliveries", admin, PAGE + "/deliveries");
      withoutNotes(team);
      var form = SomeForms.form("Bea Baker", "letter@example.org", "hello");
      var letter = form.with(new Written("Dear Acme,\nI bake at night.", List.of()));
      var noted =
          submitting.submit(team.id(), arrived.job(), letter, FormToken.next(clock)).application();
      connected.pushNow(team);
      chromium.looksRight("deliveries-without-notes", admin, PAGE + "/deliveries");
      chromium.looksRight("application-note-kept", admin, "/applications/" + noted);
      chromium.looksRight("deliveries-other-account", admin, PAGE + "/connect/lever/other-account");
      lever.down();
      chromium.looksRight("integrations-lever-down", admin, PAGE);
      lever.up();
      lever.revoke(EmulatorSettings.CLIENT_ID);
      chromium.looksRight("integrations-broken", admin, PAGE);
      chromium.looksRight("jobs-while-broken", admin, "/jobs");
      chromium.looksRight("integrations-not-you", team.asRecruiter(), PAGE);
    }
  }

  private void withoutNotes(TestTeam team) {
    database.doInTeam(
        team.id(),
        handle ->
            handle.execute(
                "update connection set granted = 'offline_access opportunities:write:admin' where team_id = ?",
                team.id().value()));
  }

  /** Browsers hold redirects to the policy of the page they began on; a link is not held. */
  @Test
  void continueLeavesForLeverAndComesBack() {
    try (var chromium = new Chromium();
        BrowserContext window = chromium.window(teams.found().asAdmin(), 1440, ColorScheme.LIGHT)) {
      Page page = window.newPage();
      page.navigate(PAGE);
      click(page, "Connect ATS");
      click(page, "Lever");
      click(page, "Continue");
      page.getByLabel("E-mail address").fill(LeverBrowser.SUPER_ADMIN);
      page.getByLabel("Password").fill("lever-demo");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log in")).click();
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Accept")).click();
      PlaywrightAssertions.assertThat(page.getByText("Connected to Acme on Lever")).isVisible();
    }
  }

  private static void click(Page page, String link) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true)).click();
  }
}
