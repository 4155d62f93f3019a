package io.outhire.careers.apply;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.applications.Application;
import io.outhire.applications.ApplicationFilter;
import io.outhire.applications.Applications;
import io.outhire.applications.ResumeCheck;
import io.outhire.applications.ResumeFiles;
import io.outhire.common.EmailAddress;
import io.outhire.jobs.JobDescription;
import io.outhire.jobs.PublishingJobs;
import io.outhire.mail.Mailbox;
import io.outhire.testing.Browser;
import io.outhire.testing.Form;
import io.outhire.testing.OuthireTest;
import io.outhire.testing.Page;
import io.outhire.testing.TestJobs;
import io.outhire.testing.TestTeam;
import io.outhire.testing.TestTeams;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OuthireTest
class ApplyPageTest {
  private static final int MEGABYTE = 1_000_000;

  @Inject TestTeams teams;
  @Inject TestJobs testJobs;
  @Inject PublishingJobs publishing;
  @Inject Applications applications;
  @Inject Mailbox mailbox;

  private final Browser browser = Browser.open();
  private TestTeam team;
  private JobDescription job;
  private String applyPath;

  @BeforeEach
  void publishAJob() {
    team = teams.found();
    job = testJobs.published(team, "Senior gardener");
    applyPath = "/%s/jobs/%s/apply".formatted(team.team().slug(), job.slug());
  }

  @Test
  void somebodyAppliesAndIsGivenAReference() {
    Page receipt = filledIn().submitted();

    Application application = only();
    assertThat(receipt.status()).isEqualTo(200);
    assertThat(receipt.text())
        .contains("Application received", application.reference(), "ada@example.org");
    assertThat(application.candidate().name()).isEqualTo("Ada Lovelace");
    assertThat(application.candidate().phone().orElseThrow().best()).isEqualTo("+4930901820");
    assertThat(application.candidate().links()).hasToString("[https://linkedin.com/in/ada]");
    assertThat(application.consent().text()).contains(team.team().name(), "ATS");
    assertThat(applications.resume(team.id(), application.id()).orElseThrow().bytes())
        .isEqualTo(ResumeFiles.pdf("Ada"));
  }

  @Test
  void aReceiptWithTheReferenceIsMailed() {
    filledIn().submitted();

    assertThat(mailbox.latest())
        .filteredOn(mail -> mail.text().contains(only().reference()))
        .singleElement()
        .satisfies(mail -> assertThat(mail.to()).isEqualTo("ada@example.org"))
        .satisfies(mail -> assertThat(mail.subject()).contains("Senior gardener"));
  }

  @Test
  void theSameFormSentTwiceMakesOneApplicationAndTheSameReceipt() {
    Form form = filledIn();
    Page first = form.submit();
    Page second = form.submit();

    assertThat(second.status()).isEqualTo(303);
    assertThat(second.location()).isEqualTo(first.location());
    assertThat(all()).hasSize(1);
    assertThat(second.followed().text()).contains("Application received");
  }

  @Test
  void theReceiptMayBeReloadedAndIsForThatBrowserOnly() {
    Page answer = filledIn().submit();

    assertThat(browser.get(answer.location()).text()).contains(only().reference());
    assertThat(browser.get(answer.location()).text()).contains(only().reference());
    assertThat(browser.get(applyPath + "/received").status()).isEqualTo(404);
    assertThat(browser.get(applyPath + "/received?form=" + "A".repeat(32)).status()).isEqualTo(404);
  }

  @Test
  void theSamePersonAgainUpdatesTheApplicationPolitely() {
    filledIn().submitted();
    String reference = only().reference();
    Page again = filledIn().with("name", "Ada King").submitted();

    assertThat(again.text())
        .contains(
            "Application received and updated", "You had applied to this job before", reference);
    assertThat(only().candidate().name()).isEqualTo("Ada King");
  }

  @Test
  void whatIsMissingIsSaidAtItsFieldAndInTheSummary() {
    Page refused = open().submit();

    assertThat(refused.status()).isEqualTo(422);
    assertThat(summary(refused))
        .containsExactly(
            "Enter your name.",
            "Enter your e-mail address.",
            "Choose your résumé.",
            "Tick the box to agree; without it your application cannot be taken.");
    assertThat(refused.first("#name[aria-invalid=true]")).isPresent();
    assertThat(refused.first(".error-summary[autofocus]")).isPresent();
    refused
        .document()
        .select(".error-summary a")
        .forEach(link -> assertThat(refused.first(link.attr("href"))).isPresent());
    assertThat(all()).isEmpty();
  }

  @Test
  void whatWasTypedIsKeptAndTheFileToo() {
    Page refused = filledIn().with("email", "ada@nowhere").submit();

    assertThat(refused.status()).isEqualTo(422);
    Form kept = refused.form(applyPath);
    assertThat(kept.value("name")).isEqualTo("Ada Lovelace");
    assertThat(kept.value("phone")).isEqualTo("030 901820");
    assertThat(kept.value("links")).isEqualTo("linkedin.com/in/ada");
    assertThat(kept.value("consent")).isEqualTo("true");
    assertThat(refused.text()).containsPattern("Your résumé cv\\.pdf \\(\\d+ bytes\\) is kept");

    Form corrected = kept.with("email", "ada@example.org");
    assertThat(corrected.submitted().text()).contains("Application received");
    assertThat(applications.resume(team.id(), only().id()).orElseThrow().bytes())
        .isEqualTo(ResumeFiles.pdf("Ada"));
    assertThat(corrected.submitted().text()).contains("Application received");
    assertThat(all()).hasSize(1);
  }

  @Test
  void aFileOf26MegabytesIsRefusedAtItsField() {
    Page refused =
        filledInWith("cv.pdf", Arrays.copyOf(ResumeFiles.pdf("big"), 26 * MEGABYTE)).submit();

    assertThat(refused.status()).isEqualTo(422);
    assertThat(summary(refused)).containsExactly(ResumeCheck.tooLarge().why());
    assertThat(refused.text()).contains("25 MB");
    assertThat(refused.form(applyPath).value("name")).isEqualTo("Ada Lovelace");
  }

  @Test
  void aFileFarBeyondTheLimitGetsAPageThatSaysSo() {
    Page refused = filledInWith("cv.pdf", new byte[60 * MEGABYTE]).submit();

    assertThat(refused.status()).isEqualTo(413);
    assertThat(refused.text()).contains("too large", "25 MB");
  }

  @Test
  void aFileAtTheLimitIsTaken() {
    byte[] large = Arrays.copyOf(ResumeFiles.pdf("large"), ResumeCheck.LIMIT);

    assertThat(filledInWith("cv.pdf", large).submit().status()).isEqualTo(303);
    assertThat(only().resume().size()).isEqualTo(ResumeCheck.LIMIT);
  }

  @Test
  void aProgramNamedPdfIsRefused() {
    Page refused = filledInWith("cv.pdf", ResumeFiles.exe()).submit();

    assertThat(refused.status()).isEqualTo(422);
    assertThat(summary(refused))
        .containsExactly(
            "This file is named .pdf, but its content is not."
                + " Save it again as PDF or Word and choose that file.");
  }

  @Test
  void anEmptyFileIsRefused() {
    assertThat(summary(filledInWith("cv.pdf", new byte[0]).submit()))
        .singleElement()
        .asString()
        .contains("empty");
  }

  @Test
  void aNameOf5000CharactersIsRefusedAndKept() {
    String name = "n".repeat(5_000);
    Page refused = filledIn().with("name", name).submit();

    assertThat(refused.status()).isEqualTo(422);
    assertThat(summary(refused))
        .containsExactly("Shorten your name: it has 5,000 characters and may have 200.");
    assertThat(refused.form(applyPath).value("name")).isEqualTo(name);
  }

  @Test
  void aNameOfInvisibleMarksOnlyIsNoName() {
    assertThat(summary(filledIn().with("name", "\u200B\u202E \u2066").submit()))
        .containsExactly("Enter your name.");
  }

  @Test
  void marksThatTurnANameRoundAreTakenOff() {
    filledIn().with("name", "Ada\u202E Love\u200Blace\u2069").submit();

    assertThat(only().candidate().name()).isEqualTo("Ada Lovelace");
  }

  @Test
  void markupInANameIsShownAsText() {
    Page refused = filledIn().with("name", "<b>Ada</b>").with("email", "no").submit();

    assertThat(refused.form(applyPath).value("name")).isEqualTo("<b>Ada</b>");
    assertThat(refused.body()).doesNotContain("<b>Ada");
  }

  @Test
  void aLineBreakInTheAddressAddsNoRecipient() {
    Page refused = filledIn().with("email", "ada@example.org\r\nBcc: all@example.org").submit();

    assertThat(refused.status()).isEqualTo(422);
  }

  @Test
  void aProgramThatFillsInEveryFieldIsLookedAtByAPerson() {
    Page checked = filledIn().with("website", "https://spam.example").submit();

    assertThat(checked.status()).isEqualTo(202);
    assertThat(checked.text()).contains("A person looks at it first");
    assertThat(all()).isEmpty();
    Page waiting = team.asRecruiter().get("/applications/quarantine");
    assertThat(waiting.text()).contains("Ada Lovelace", "filled in a field that people do not see");

    Page released = waiting.form(release(waiting)).submitted();
    assertThat(released.text()).contains("is an application now");
    assertThat(only().candidate().name()).isEqualTo("Ada Lovelace");
    assertThat(mailbox.latest()).anyMatch(mail -> mail.text().contains(only().reference()));
  }

  @Test
  void aFormThatWeDidNotShowIsLookedAtAndMayBeThrownAway() {
    assertThat(filledIn().with("signature", "forged").submit().status()).isEqualTo(202);
    assertThat(filledIn().without("form").submit().status()).isEqualTo(202);
    Page waiting = team.asRecruiter().get("/applications/quarantine");
    assertThat(waiting.document().select("form[action$=/release]")).hasSize(2);
    String rejection = release(waiting).replace("/release", "/rejection");

    assertThat(waiting.form(rejection).submitted().text()).contains("thrown away");

    assertThat(all()).isEmpty();
    assertThat(team.asViewer().get("/applications/quarantine").status()).isEqualTo(403);
  }

  private static String release(Page waiting) {
    return waiting.first("form[action$=/release]").orElseThrow().attr("action");
  }

  @Test
  void linksThatAreNoneAreNamed() {
    assertThat(summary(filledIn().with("links", "javascript:alert(1)").submit()))
        .singleElement()
        .asString()
        .contains("javascript:alert(1)");
  }

  @Test
  void aFormWithoutItsTokenIsRefused() {
    Page refused = filledIn().without("csrf-token").submit();

    assertThat(refused.status()).isEqualTo(403);
    assertThat(all()).isEmpty();
  }

  @Test
  void aFormSentFromAnotherSiteIsRefused() {
    Form form = filledIn();
    browser.sending("Sec-Fetch-Site", "cross-site");

    assertThat(form.submit().status()).isEqualTo(403);
    assertThat(all()).isEmpty();
  }

  @Test
  void anUnknownJobOrTeamIsA404() {
    assertThat(browser.get("/%s/jobs/no-such/apply".formatted(team.team().slug())).status())
        .isEqualTo(404);
    assertThat(browser.get("/no-such-team/jobs/x/apply").status()).isEqualTo(404);
    assertThat(browser.get("/%s/jobs/%%20/apply".formatted(team.team().slug())).status())
        .isEqualTo(404);
  }

  @Test
  void aDraftIsA404() {
    JobDescription draft = testJobs.draft(team, "Not yet");

    assertThat(
            browser.get("/%s/jobs/%s/apply".formatted(team.team().slug(), draft.slug())).status())
        .isEqualTo(404);
  }

  @Test
  void anotherTeamsJobIsA404UnderThisTeam() {
    TestTeam other = teams.found();

    assertThat(browser.get("/%s/jobs/%s/apply".formatted(other.team().slug(), job.slug())).status())
        .isEqualTo(404);
  }

  @Test
  void aClosedJobIsA410() {
    publishing.close(team.id(), job.id());

    Page closed = browser.get(applyPath);
    assertThat(closed.status()).isEqualTo(410);
    assertThat(closed.text()).contains("This job is closed", "See open jobs");
  }

  @Test
  void aJobClosedWhileSomebodyWroteGivesTheirWordsBack() {
    Form form = filledIn();
    publishing.close(team.id(), job.id());
    Page closed = form.submit();

    assertThat(closed.status()).isEqualTo(410);
    assertThat(closed.text())
        .contains("closed while you were writing", "Ada Lovelace", "linkedin.com/in/ada");
    assertThat(all()).isEmpty();
  }

  @Test
  void theClosedPageSpeaksTheVisitorsLanguage() {
    Form form = filledIn().with("coverLetter", "I bake.");
    publishing.close(team.id(), job.id());
    browser.sending("Accept-Language", "fr");

    assertThat(browser.get(applyPath).text())
        .contains("n’accepte plus de candidatures", "Voir les postes ouverts");
    assertThat(form.submit().text()).contains("pendant que vous écriviez", "I bake.");
  }

  @Test
  void whatAScriptSaysOfAFileIsInThePagesLanguage() {
    assertThat(
            browser
                .sending("Accept-Language", "de")
                .get(applyPath)
                .first("[data-file-words-empty]")
                .orElseThrow()
                .attr("data-file-words-empty"))
        .isEqualTo("„{0}“ ist leer. Wählen Sie eine andere Datei.");
  }

  @Test
  void searchEnginesAreToldToShowTheJobsPageInstead() {
    Page form = browser.get(applyPath);

    assertThat(form.first("link[rel=canonical]").orElseThrow().attr("href"))
        .endsWith(applyPath.replace("/apply", ""));
    assertThat(form.first("meta[name=description]").orElseThrow().attr("content")).isNotBlank();
  }

  @Test
  void goingBackFindsTheFormAsItWas() {
    assertThat(browser.get(applyPath).header("Cache-Control")).doesNotContain("no-store");
  }

  @Test
  void theLimitIsSaidBeforeTheChoice() {
    assertThat(browser.get(applyPath).first("#resume-hint").orElseThrow().text())
        .contains("PDF", "odt", "25 MB");
  }

  @Test
  void aTeamSeesOnlyItsOwnApplications() {
    filledIn().submit();
    TestTeam other = teams.found();

    assertThat(applications.list(other.id(), ApplicationFilter.ALL).applications()).isEmpty();
    assertThat(only().candidate().email()).isEqualTo(new EmailAddress("ada@example.org"));
  }

  private Form open() {
    return browser.get(applyPath).form(applyPath);
  }

  private Form filledIn() {
    return filledInWith("cv.pdf", ResumeFiles.pdf("Ada"));
  }

  private Form filledInWith(String fileName, byte[] bytes) {
    return open()
        .with("name", "Ada Lovelace")
        .with("email", "ada@example.org")
        .with("phone", "030 901820")
        .with("links", "linkedin.com/in/ada")
        .with("consent", "true")
        .withFile("resume", fileName, "application/pdf", bytes);
  }

  private static List<String> summary(Page page) {
    return page.document().select(".error-summary li").eachText();
  }

  private List<Application> all() {
    return applications.list(team.id(), ApplicationFilter.ALL).applications();
  }

  private Application only() {
    assertThat(all()).hasSize(1);
    return all().getFirst();
  }
}
