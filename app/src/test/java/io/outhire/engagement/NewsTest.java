package io.outhire.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.common.EmailAddress;
import io.outhire.jobs.DescriptionHtml;
import io.outhire.jobs.EditingJobs;
import io.outhire.jobs.JobContent;
import io.outhire.jobs.JobDescription;
import io.outhire.jobs.PublishingJobs;
import io.outhire.jobs.Workplace;
import io.outhire.mail.Mailbox.KeptMail;
import io.outhire.testing.OuthireTest;
import io.outhire.testing.Postbox;
import io.outhire.testing.TestClock;
import io.outhire.testing.TestJobs;
import io.outhire.testing.TestTeam;
import io.outhire.testing.TestTeams;
import io.outhire.words.Language;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What subscribers hear, and what they do not. */
@OuthireTest
class NewsTest {
  @Inject TestTeams teams;
  @Inject TestJobs testJobs;
  @Inject TestClock clock;
  @Inject Postbox postbox;
  @Inject Subscribing subscribing;
  @Inject OpeningLinks links;
  @Inject EditingJobs editing;
  @Inject PublishingJobs publishing;
  @Inject TellingFollowers telling;
  @Inject SendingDigests digests;
  @Inject History history;
  @Inject ForgettingPeople forgetting;

  private final String ada = "ada" + UUID.randomUUID() + "@mail.example";
  private TestTeam team;
  private JobDescription job;

  @BeforeEach
  void publishAJob() {
    telling.tellAllDue();
    team = teams.found();
    job = testJobs.published(team, "Gardener");
  }

  @Test
  void changes_within_half_an_hour_are_told_once_and_closing_at_once() {
    follow();
    change("Gardener", "York");
    change("Head gardener", "York");
    telling.tellAllDue();
    assertThat(news()).isEmpty();

    later(Duration.ofMinutes(31));
    assertThat(news()).hasSize(1);
    assertThat(news().getFirst().text())
        .contains("The job is called Head gardener now; before, it was Gardener.", "York")
        .contains("/jobs/unsubscribe/");

    later(Duration.ofDays(1));
    assertThat(news()).as("never twice").hasSize(1);

    publishing.close(team.id(), job.id());
    telling.tellAllDue();
    telling.tellAllDue();
    assertThat(news()).hasSize(2);
    assertThat(news().getFirst().subject()).isEqualTo("Head gardener is closed");
  }

  @Test
  void what_is_undone_in_time_and_what_does_not_matter_is_not_told() {
    follow();
    change("Gardener", "York");
    change("Gardener", "Berlin");
    later(Duration.ofHours(1));
    publishing.close(team.id(), job.id());
    publishing.publish(team.id(), job.id());
    later(Duration.ofHours(1));
    assertThat(news()).isEmpty();
  }

  @Test
  void nobody_hears_before_confirming_or_after_unsubscribing() {
    subscribing.toJob(team.id(), job.id(), new EmailAddress(ada), Language.ENGLISH);
    change("Head gardener", "York");
    later(Duration.ofHours(1));
    assertThat(news()).isEmpty();

    use(postbox.link(ada));
    change("Chief gardener", "York");
    later(Duration.ofHours(1));
    assertThat(news()).hasSize(1);

    use(postbox.link(ada));
    change("Gardener again", "Leeds");
    later(Duration.ofHours(1));
    assertThat(news()).hasSize(1);
  }

  @Test
  void a_change_that_fails_later_is_not_told() {
    follow();
    try {
      editing.change(team.id(), job.id(), 99, content("Never", "York"));
    } catch (RuntimeException refused) {
      later(Duration.ofHours(1));
    }
    assertThat(news()).isEmpty();
  }

  @Test
  void a_digest_lists_matching_jobs_once_and_none_when_there_are_none() {
    JobWish berlin =
        new JobWish(Optional.empty(), Optional.of("Berlin"), Optional.empty(), Optional.empty());
    subscribing.toNewJobs(team.id(), berlin, Rhythm.DAILY, new EmailAddress(ada), Language.GERMAN);
    use(postbox.link(ada));
    sent(Duration.ofDays(1));
    assertThat(news()).isEmpty();

    JobDescription first = testJobs.published(team, "Baker");
    testJobs.published(team, "Weaver");
    JobDescription shut = testJobs.published(team, "Soon shut");
    publishing.close(team.id(), shut.id());
    JobDescription elsewhere = testJobs.draft(team, "Elsewhere");
    editing.change(team.id(), elsewhere.id(), 1, content("Elsewhere", "Leeds"));
    publishing.publish(team.id(), elsewhere.id());
    sent(Duration.ofDays(1));
    assertThat(news()).hasSize(1);
    assertThat(news().getFirst().subject()).startsWith("2 neue Stellen bei Team");
    assertThat(news().getFirst().text())
        .contains("Baker", "Weaver", "Berlin")
        .doesNotContain("Soon shut", "Elsewhere");

    publishing.close(team.id(), first.id());
    publishing.publish(team.id(), first.id());
    sent(Duration.ofDays(1));
    assertThat(news()).as("opened again is not new").hasSize(1);
  }

  @Test
  void the_history_says_what_was_confirmed_and_forgetting_forgets_it() {
    assertThat(history.of(team.id(), new EmailAddress(ada))).isEmpty();
    subscribing.toJob(team.id(), job.id(), new EmailAddress(ada), Language.ENGLISH);
    assertThat(history.of(team.id(), new EmailAddress(ada))).isEmpty();
    String link = postbox.link(ada);
    use(link);
    assertThat(history.of(team.id(), new EmailAddress(ada.toUpperCase(java.util.Locale.ROOT))))
        .extracting(PastStep::words)
        .containsExactly("Subscribed to news of Gardener.");
    assertThat(history.of(teams.found().id(), new EmailAddress(ada))).isEmpty();

    forgetting.forget(team.id(), new EmailAddress(ada));
    assertThat(history.of(team.id(), new EmailAddress(ada))).isEmpty();
    assertThat(links.look(team.id(), key(link))).isEmpty();
  }

  private void follow() {
    subscribing.toJob(team.id(), job.id(), new EmailAddress(ada), Language.ENGLISH);
    use(postbox.link(ada));
  }

  private void use(String path) {
    assertThat(links.use(team.id(), key(path))).isPresent();
  }

  private static LinkKey key(String path) {
    return new LinkKey(path.substring(path.lastIndexOf('/') + 1));
  }

  private void change(String title, String place) {
    job = editing.change(team.id(), job.id(), testJobs.now(job).version(), content(title, place));
  }

  private static JobContent content(String title, String place) {
    return new JobContent(
        title,
        DescriptionHtml.clean("<p>Keep tomatoes alive through the winter.</p>"),
        Workplace.ON_SITE,
        Optional.empty(),
        Optional.empty(),
        Optional.of(place),
        Optional.of("DE"),
        Optional.empty(),
        Optional.empty());
  }

  private void later(Duration time) {
    clock.pass(time);
    telling.tellAllDue();
  }

  private void sent(Duration time) {
    clock.pass(time);
    digests.sendAllDue();
  }

  /** All but the mails that ask for a confirmation, youngest first. */
  private List<KeptMail> news() {
    return postbox.of(ada).stream().filter(mail -> mail.text().contains("/unsubscribe/")).toList();
  }
}
