package io.outhire.careers.links;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.accounts.Role;
import io.outhire.engagement.Question;
import io.outhire.engagement.QuestionFilter;
import io.outhire.engagement.QuestionFilter.Which;
import io.outhire.engagement.Questions;
import io.outhire.engagement.TellingFollowers;
import io.outhire.jobs.JobDescription;
import io.outhire.jobs.PublishingJobs;
import io.outhire.testing.Browser;
import io.outhire.testing.Form;
import io.outhire.testing.OuthireTest;
import io.outhire.testing.Page;
import io.outhire.testing.Postbox;
import io.outhire.testing.TestClock;
import io.outhire.testing.TestJobs;
import io.outhire.testing.TestTeam;
import io.outhire.testing.TestTeams;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Saving, asking and subscribing as a browser without scripts and a mail program see them. */
@OuthireTest
class EngagementPagesTest {
  private static final String NASTY = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";

  @Inject TestTeams teams;
  @Inject TestJobs testJobs;
  @Inject TestClock clock;
  @Inject Postbox postbox;
  @Inject Questions questions;
  @Inject PublishingJobs publishing;
  @Inject TellingFollowers telling;

  private final String ada = "ada" + UUID.randomUUID() + "@mail.example";
  private TestTeam team;
  private JobDescription job;
  private String jobsPath;
  private String jobPath;
  private Browser browser;

  @BeforeEach
  void publishAJob() {
    clock.pass(Duration.ofMinutes(11));
    team = teams.found();
    job = testJobs.published(team, "Gardener");
    jobsPath = "/%s/jobs".formatted(team.team().slug());
    jobPath = jobsPath + "/" + job.slug();
    browser = Browser.open();
  }

  @Test
  void a_question_reaches_the_team_once_its_asker_confirmed_and_is_answered_by_mail() {
    ask("Ada", "Is there a bus?\nAnd a train?");
    assertThat(list(Which.OPEN)).isEmpty();
    assertThat(list(Which.UNCONFIRMED)).hasSize(1);
    assertThat(postbox.of(ada).getFirst().text()).doesNotContain("bus", "Ada");

    String link = postbox.link(ada);
    Page page = Browser.open().get(link);
    assertThat(page.text()).contains("Is there a bus?", "Confirm your address");
    assertThat(page.header("Cache-Control")).contains("private");
    assertThat(list(Which.OPEN)).as("a scanner that opens the link confirms nothing").isEmpty();

    Page done = press(browser.get(link)).followed();
    assertThat(done.text()).contains("has your question");
    assertThat(press(browser, link).followed().status()).as("twice is once").isEqualTo(200);
    Question asked = list(Which.OPEN).getFirst();

    Page inbox = team.asRecruiter().get("/questions");
    assertThat(inbox.text()).contains("Is there a bus?", "Questions 1 unanswered");
    answer(asked, "Line 7 stops at the gate.\nNo train.");
    assertThat(postbox.of(ada).getFirst().text())
        .contains("“Is there a bus?", "Line 7 stops at the gate.", "No train.");
    assertThat(list(Which.OPEN)).isEmpty();
  }

  @Test
  void of_two_who_answer_at_once_the_second_is_told_and_keeps_the_words() {
    Question asked = confirmed("Is there a bus?");
    Page opened = team.asRecruiter().get("/questions/" + asked.id());
    answer(asked, "Yes.");
    int mails = postbox.of(ada).size();
    Page second =
        opened.form("/questions/%s/answer".formatted(asked.id())).with("answer", "No.").submit();
    assertThat(second.status()).isEqualTo(422);
    assertThat(second.text()).contains("A colleague answered meanwhile");
    assertThat(second.first("#answer").orElseThrow().text()).isEqualTo("No.");
    assertThat(postbox.of(ada)).hasSize(mails);
  }

  @Test
  void the_same_question_of_two_is_published_once_in_edited_words() {
    Question first = confirmed("I am Ada. Bus?");
    Question again = confirmed("Is there any bus at all?");
    Browser rob = team.asRecruiter();
    publication(rob, first)
        .with("published-question", "Is there a bus?")
        .with("published-answer", "Line 7.")
        .submitted();
    String entry =
        questions.find(team.id(), first.id()).orElseThrow().published().orElseThrow().toString();
    publication(rob, again).with("same", entry).submitted();
    assertThat(questions.find(team.id(), again.id()).orElseThrow().published())
        .isEqualTo(questions.find(team.id(), first.id()).orElseThrow().published());

    Page empty = publication(rob, first).with("published-question", " ").submit();
    assertThat(empty.status()).isEqualTo(422);
    rob.get("/questions/" + first.id())
        .form("/questions/%s/publication/withdrawal".formatted(first.id()))
        .submitted();
    assertThat(list(Which.PUBLISHED)).isEmpty();
  }

  @Test
  void viewers_read_and_change_nothing() {
    Question asked = confirmed("Is there a bus?");
    Page page = team.asViewer().get("/questions/" + asked.id());
    assertThat(page.text()).contains("Is there a bus?");
    assertThat(page.document().select("main form")).isEmpty();
    for (String verb :
        List.of(
            "answer",
            "assignment",
            "setting-aside",
            "opening",
            "publication",
            "publication/withdrawal")) {
      Browser vera = team.asViewer();
      String token =
          vera.get("/account/sessions").first("input[name=csrf-token]").orElseThrow().attr("value");
      Page refused =
          vera.post(
              "/questions/%s/%s".formatted(asked.id(), verb),
              Map.of("csrf-token", token, "answer", "x"));
      assertThat(refused.status()).as(verb).isEqualTo(403);
    }
  }

  @Test
  void a_question_given_to_a_colleague_is_told_them_and_is_theirs() {
    Question asked = confirmed("Is there a bus?");
    String ann = team.person(Role.ADMIN).id().toString();
    Browser rob = team.asRecruiter();
    rob.get("/questions/" + asked.id())
        .form("/questions/%s/assignment".formatted(asked.id()))
        .with("to", ann)
        .submitted();
    assertThat(team.asAdmin().get("/questions?show=mine").text()).contains("Is there a bus?");
    assertThat(rob.get("/questions?show=mine").text()).doesNotContain("Is there a bus?");
    assertThat(postbox.of(team.person(Role.ADMIN).email().value()).getFirst().subject())
        .contains("yours to answer");
    String stranger = teams.found().person(Role.ADMIN).id().toString();
    rob.get("/questions/" + asked.id())
        .form("/questions/%s/assignment".formatted(asked.id()))
        .with("to", stranger)
        .submitted();
    assertThat(
            questions
                .find(team.id(), asked.id())
                .orElseThrow()
                .assignedTo()
                .orElseThrow()
                .toString())
        .isEqualTo(ann);
  }

  @Test
  void one_click_of_a_mail_program_unsubscribes_and_opening_the_link_does_not() {
    follow();
    publishing.close(team.id(), job.id());
    telling.tellAllDue();
    String link = postbox.link(ada);
    assertThat(link).contains("/unsubscribe/");
    assertThat(browser.get(link).text()).contains("With the button you get no more mail");
    assertThat(active(link)).as("opened, as scanners do").isTrue();

    Browser program =
        Browser.open().sending("Sec-Fetch-Site", null).sending("User-Agent", "Mail/1");
    Page clicked =
        program.send(
            "POST",
            link,
            BodyPublishers.ofString("List-Unsubscribe=One-Click"),
            "application/x-www-form-urlencoded");
    assertThat(clicked.status()).as("no redirect: RFC 8058, 3.2").isEqualTo(200);
    assertThat(active(link)).isFalse();
    assertThat(
            program
                .send(
                    "POST",
                    link,
                    BodyPublishers.ofString(
                        "--b\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--b--\r\n"),
                    "multipart/form-data; boundary=b")
                .status())
        .isEqualTo(200);
  }

  @Test
  void saved_jobs_stay_in_the_browser_and_travel_by_mail() {
    Page kept = press(browser.get(jobPath + "/save"));
    assertThat(kept.status()).as(kept.body()).isEqualTo(303);
    assertThat(kept.header("Set-Cookie")).contains("outhire-saved=");
    Page saved = browser.get(jobsPath + "/saved");
    assertThat(saved.text()).contains("Gardener");
    assertThat(Browser.open().get(jobsPath + "/saved").text()).doesNotContain("Gardener");
    assertThat(browser.get(jobPath).body())
        .contains("data-save-job=\"%s\"".formatted(io.outhire.careers.save.JobCode.of(job.id())))
        .isEqualTo(Browser.open().get(jobPath).body());
    slow();
    assertThat(saved.form(jobsPath + "/saved?lang=en").with("email", ada).submitted().text())
        .contains("Look into your mailbox");

    Browser phone = Browser.open();
    String link = postbox.link(ada);
    assertThat(phone.get(link).text()).contains("Gardener");
    assertThat(phone.get(jobsPath + "/saved").text()).doesNotContain("Gardener");
    press(phone.get(link));
    Page there = phone.get(jobsPath + "/saved");
    assertThat(there.text()).contains("Gardener");
    there.form(jobPath + "/save/removal?lang=en").submitted();
    assertThat(phone.get(jobsPath + "/saved").text()).doesNotContain("Gardener");
  }

  @Test
  void a_cookie_full_of_nonsense_and_of_others_jobs_shows_nothing() {
    JobDescription theirs = testJobs.published(teams.found(), "Beekeeper");
    String code = io.outhire.careers.save.JobCode.of(theirs.id());
    Page page =
        browser
            .withCookie("outhire-saved", "x.." + code + "." + "A".repeat(22) + ".%00")
            .get(jobsPath + "/saved");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).doesNotContain("Beekeeper");
  }

  @ParameterizedTest
  @ValueSource(strings = {"confirm", "saved", "unsubscribe"})
  void made_up_keys_and_other_teams_keys_and_keys_for_other_pages_lead_nowhere(String page) {
    ask("Ada", "Is there a bus?");
    String key = postbox.link(ada).replaceFirst(".*/", "");
    String other = "/%s/jobs/%s/".formatted(teams.found().team().slug(), page);
    List<String> dead =
        List.of(
            other + key,
            jobsPath + "/" + page + "/" + "A".repeat(43),
            jobsPath + "/" + page + "/x");
    for (String path : dead) {
      assertThat(browser.get(path).status()).as(path).isEqualTo(404);
      assertThat(post(browser, path).status()).as(path).isEqualTo(404);
    }
    if (!page.equals("confirm")) {
      assertThat(post(browser, jobsPath + "/" + page + "/" + key).status()).isEqualTo(404);
    }
    assertThat(list(Which.OPEN)).isEmpty();
  }

  @Test
  void a_form_that_a_program_sends_is_shown_again_with_what_was_typed() {
    Form fast = askForm().with("name", "Ada").with("email", ada).with("question", "Bus?");
    Page page = fast.submit();
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.text()).contains("That was very fast");
    assertThat(page.first("#question").orElseThrow().text()).isEqualTo("Bus?");
    slow();
    assertThat(page.form(jobPath + "/ask?lang=en").submit().status())
        .as("a person sends it again")
        .isEqualTo(303);

    slow();
    for (Form doubted :
        List.of(
            filled().with("website", "http://buy.example"),
            filled().with("form", "forged"),
            filled().without("form"),
            filled().with("form", wrongForm()))) {
      slow();
      assertThat(doubted.submit().status()).isEqualTo(422);
    }
    assertThat(list(Which.UNCONFIRMED)).hasSize(1);
  }

  @Test
  void a_thousand_forms_from_one_address_make_a_handful_of_mails() {
    Form form = filled();
    slow();
    int taken = 0;
    for (int i = 0; i < 1_000; i++) {
      if (form.with("email", "n%d-%s".formatted(i, ada)).submit().status() == 303) {
        taken++;
      }
    }
    assertThat(taken).as("forty, and what a slow machine earns meanwhile").isBetween(40, 48);
    clock.pass(Duration.ofMinutes(11));
    assertThat(form.submit().status()).isEqualTo(303);
  }

  @Test
  void one_mailbox_gets_no_more_than_five_mails_an_hour() {
    for (int i = 0; i < 5; i++) {
      ask("Ada", "Question " + i);
    }
    Form sixth = filled();
    slow();
    Page refused = sixth.submit();
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.text()).contains("Several mails went to this address");
    assertThat(postbox.of(ada)).hasSize(5);
  }

  @Test
  void html_in_every_field_stays_text_and_names_add_no_header() {
    Question asked = confirmed(NASTY, NASTY + "\r\nBcc: all@victims.example");
    for (String path : List.of("/questions", "/questions/" + asked.id())) {
      Page page = team.asRecruiter().get(path);
      assertThat(page.document().select("img, script:not([src])")).as(path).isEmpty();
      assertThat(page.text()).contains("alert(1)");
    }
    answer(asked, NASTY);
    assertThat(postbox.of(ada))
        .allSatisfy(mail -> assertThat(mail.subject() + mail.to()).doesNotContain("victims", "\n"));
    Page refused =
        askForm().with("question", NASTY).with("name", NASTY).with("email", NASTY).submit();
    assertThat(refused.document().select("img, script:not([src])")).isEmpty();
    Form wish =
        browser
            .get(jobsPath + "/subscribe?location=" + "%3Cscript%3E")
            .form(jobsPath + "/subscribe?lang=en");
    slow();
    wish.with("location", NASTY).with("email", ada).with("rhythm", "HOURLY").submitted();
    assertThat(postbox.of(ada).getFirst().text()).contains("all new jobs").doesNotContain("alert");
    Page injected =
        askForm()
            .with("email", "ada@mail.example\r\nBcc: all@victims.example")
            .with("name", "A")
            .with("question", "Q")
            .submit();
    assertThat(injected.status()).isEqualTo(422);
  }

  @Test
  void a_mistake_is_said_at_its_field_and_nothing_typed_is_lost() {
    Page page =
        askForm().with("name", "").with("email", "ada@nowhere").with("question", "Bus?").submit();
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.first(".error-summary").orElseThrow().text())
        .contains("Enter your name.", "Enter an e-mail address");
    assertThat(page.first("#email").orElseThrow().attr("value")).isEqualTo("ada@nowhere");
    assertThat(page.first("#question").orElseThrow().text()).isEqualTo("Bus?");
  }

  @Test
  void pages_and_mails_speak_the_readers_language() {
    Browser german = Browser.open().sending("Accept-Language", "de-AT,en;q=0.5");
    Form form = german.get(jobPath + "/subscribe").form(jobPath + "/subscribe?lang=de");
    slow();
    Page sent = form.with("email", ada).submitted();
    assertThat(sent.text()).contains("Sehen Sie in Ihr Postfach");
    assertThat(postbox.of(ada).getFirst().subject()).startsWith("Bestätigen Sie");
    assertThat(browser.get(jobPath + "/ask?lang=nl").document().select("html").attr("lang"))
        .isEqualTo("nl");
  }

  @Test
  void a_closed_job_takes_no_question_and_offers_new_jobs() {
    publishing.close(team.id(), job.id());
    for (String page : List.of("ask", "save", "subscribe")) {
      Page closed = browser.get(jobPath + "/" + page);
      assertThat(closed.status()).isEqualTo(410);
      assertThat(closed.first("a[href^=\"%s/subscribe\"]".formatted(jobsPath))).isPresent();
    }
    assertThat(browser.get(jobsPath + "/subscribe").status()).isEqualTo(200);
  }

  private Question confirmed(String words) {
    return confirmed("Ada", words);
  }

  private Question confirmed(String name, String words) {
    ask(name, words);
    press(browser.get(postbox.link(ada)));
    return questions.list(team.id(), QuestionFilter.of(Which.OPEN)).getLast();
  }

  private void ask(String name, String words) {
    Form form = askForm().with("name", name).with("email", ada).with("question", words);
    slow();
    assertThat(form.submit().status()).isEqualTo(303);
  }

  private Form askForm() {
    return browser.get(jobPath + "/ask").form(jobPath + "/ask?lang=en");
  }

  private Form filled() {
    return askForm().with("name", "Ada").with("email", ada).with("question", "Bus?");
  }

  private String wrongForm() {
    return browser.get(jobPath + "/subscribe").form(jobPath + "/subscribe?lang=en").value("form");
  }

  private void follow() {
    Form form = browser.get(jobPath + "/subscribe").form(jobPath + "/subscribe?lang=en");
    slow();
    form.with("email", ada).submitted();
    press(browser.get(postbox.link(ada)));
  }

  /** As long as a person takes. */
  private void slow() {
    clock.pass(Duration.ofSeconds(5));
  }

  /** Presses the button of a page that has one. */
  private static Page press(Page page) {
    String action = page.first("main form[method=post]").orElseThrow().attr("action");
    return page.form(action).submit();
  }

  private static Page press(Browser browser, String link) {
    return post(browser, link);
  }

  private static Page post(Browser browser, String path) {
    browser.get("/sign-in");
    String token =
        browser.get("/sign-in").first("input[name=csrf-token]").orElseThrow().attr("value");
    return browser.post(path, Map.of("csrf-token", token));
  }

  private boolean active(String unsubscribeLink) {
    return browser.get(unsubscribeLink).text().contains("With the button you get no more mail");
  }

  private void answer(Question asked, String words) {
    Form form =
        team.asRecruiter()
            .get("/questions/" + asked.id())
            .form("/questions/%s/answer".formatted(asked.id()));
    assertThat(form.with("answer", words).submit().status()).isEqualTo(303);
  }

  private static Form publication(Browser browser, Question question) {
    return browser
        .get("/questions/" + question.id())
        .form("/questions/%s/publication".formatted(question.id()));
  }

  private List<Question> list(Which which) {
    return questions.list(team.id(), QuestionFilter.of(which));
  }
}
