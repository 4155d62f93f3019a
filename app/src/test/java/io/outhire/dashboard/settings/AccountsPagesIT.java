package io.outhire.dashboard.settings;

import io.outhire.accounts.InvitingMembers;
import io.outhire.accounts.RecoveringAccess;
import io.outhire.accounts.Role;
import io.outhire.accounts.TestPeople;
import io.outhire.testing.Browser;
import io.outhire.testing.Chromium;
import io.outhire.testing.OuthireTest;
import io.outhire.testing.TestTeam;
import io.outhire.testing.TestTeams;
import jakarta.inject.Inject;
import java.net.URI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every page of signing in, settings and account, as a person sees it. */
@OuthireTest
@Tag("browser")
class AccountsPagesIT {
  @Inject TestTeams teams;
  @Inject TestPeople people;
  @Inject InvitingMembers inviting;
  @Inject RecoveringAccess recovering;

  @Test
  void everyPageIsAccessibleAndFits() {
    TestTeam team = teams.found();
    people.join(teams.found().id(), team.person(Role.ADMIN), Role.VIEWER);
    inviting.invite(
        team.id(), team.person(Role.ADMIN), "nora.new@people.test", "Nora New", Role.RECRUITER);
    Browser admin = team.asAdmin();
    Browser viewer = team.asViewer();
    Browser nobody = Browser.open();
    try (Chromium chromium = new Chromium()) {
      chromium.looksRight("sign-in", nobody, "/sign-in");
      chromium.looksRight("forgotten", nobody, "/forgotten-password");
      chromium.looksRight("forgotten-gone", nobody, "/forgotten-password/unknown");
      chromium.looksRight("set-up-gone", nobody, "/set-up");
      chromium.looksRight("not-found", nobody, "/no/such/page");
      chromium.looksRight("mailbox", nobody, "/demo/mailbox");
      chromium.looksRight("mail", nobody, youngestMail(nobody));
      chromium.looksRight("invitation", nobody, link(nobody));
      chromium.looksRight("invitation-gone", nobody, "/invitations/unknown");
      recovering.ask(team.person(Role.ADMIN).email(), "127.0.0.1");
      chromium.looksRight("forgotten-choose", nobody, link(nobody));
      chromium.looksRight("members-admin", admin, "/settings/members");
      chromium.looksRight(
          "members-remove",
          admin,
          "/settings/members/%s/remove".formatted(team.person(Role.VIEWER).id()));
      chromium.looksRight("members-viewer", viewer, "/settings/members");
      chromium.looksRight("team-admin", admin, "/settings/team");
      chromium.looksRight("team-viewer", viewer, "/settings/team");
      chromium.looksRight("role-too-small", viewer, "/test/recruiter");
      chromium.looksRight("sessions", admin, "/account/sessions");
      chromium.looksRight("password", admin, "/account/password");
      chromium.looksRight("teams", admin, "/account/teams");
    }
  }

  private static String youngestMail(Browser browser) {
    return browser.get("/demo/mailbox").first("main a").orElseThrow().attr("href");
  }

  private static String link(Browser browser) {
    return URI.create(
            browser.get(youngestMail(browser)).first(".stack a").orElseThrow().attr("href"))
        .getPath();
  }
}
