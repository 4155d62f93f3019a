package io.outhire.showing;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.accounts.Team;
import io.outhire.applications.Questionnaire;
import io.outhire.common.Slug;
import io.outhire.jobs.DescriptionHtml;
import io.outhire.jobs.EditingJobs;
import io.outhire.jobs.JobContent;
import io.outhire.jobs.JobDescription;
import io.outhire.jobs.PublishingJobs;
import io.outhire.jobs.Workplace;
import io.outhire.testing.OuthireTest;
import io.outhire.testing.TestTeams;
import io.outhire.words.Language;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OuthireTest
class ShowingJobsTest {
  @Inject ShowingJobs showing;
  @Inject TestTeams teams;
  @Inject EditingJobs editing;
  @Inject PublishingJobs publishing;

  private Team team;
  private Team other;

  @BeforeEach
  void foundTeams() {
    team = teams.found().team();
    other = teams.found().team();
  }

  @Test
  void theMostSimilarComeFirst() {
    JobDescription baker = published(team, "Baker", "Leeds", "GB", "Bakery");
    published(team, "Nothing like it", "Lyon", "FR", "Sales");
    published(team, "Same country", "York", "GB", "Sales");
    published(team, "Same place", "Leeds", "GB", "Sales");
    published(team, "Same department", "Lyon", "FR", "Bakery");
    published(team, "Same department and place", "Leeds", "GB", "Bakery");
    editing.create(team.id(), content("A draft", "Leeds", "GB", "Bakery"), false);

    assertThat(similar(team, baker, 4))
        .containsExactly(
            "Same department and place", "Same department", "Same place", "Same country");
    assertThat(similar(team, baker, 9)).hasSize(5).endsWith("Nothing like it");
  }

  @Test
  void aJobThatSaysLittleIsLikeTheNewest() {
    JobDescription bare = published(team, "Baker", null, null, null);
    published(team, "Bare as well", null, null, null);
    published(team, "In Leeds", "Leeds", "GB", "Bakery");
    assertThat(similar(team, bare, 4)).containsExactlyInAnyOrder("Bare as well", "In Leeds");
  }

  @Test
  void nothingOfAnotherTeamIsShownWhateverItsAddressesAre() {
    JobDescription ours = published(team, "Baker", "Leeds", "GB", "Bakery");
    JobDescription theirs = published(other, "Baker", "Leeds", "GB", "Bakery");
    published(other, "Theirs alone", "Leeds", "GB", "Bakery");
    assertThat(ours.slug()).isEqualTo(theirs.slug());

    ShownEmployer found = showing.at(team.slug(), ours.slug(), 4).orElseThrow();
    assertThat(found.shown().team()).isEqualTo(team);
    assertThat(found.job().orElseThrow().job()).isEqualTo(ours);
    assertThat(found.job().orElseThrow().similar()).isEmpty();
    assertThat(showing.at(team.slug(), new Slug("theirs-alone"), 4).orElseThrow().job()).isEmpty();
  }

  @Test
  void aJobWithoutQuestionsAndAnswersHasNone() {
    JobDescription job = published(team, "Baker", "Leeds", "GB", "Bakery");
    ShownJob shown = showing.at(team.slug(), job.slug(), 4).orElseThrow().job().orElseThrow();
    assertThat(shown.answers()).isEmpty();
    assertThat(shown.questionnaire()).isEqualTo(Questionnaire.NOTHING);
  }

  @Test
  void anEmployerWhoDoesNotExistIsNotFound() {
    assertThat(showing.at(new Slug("nobody-here"), new Slug("baker"), 4)).isEmpty();
  }

  private List<String> similar(Team of, JobDescription job, int most) {
    return showing
        .at(of.slug(), job.slug(), most)
        .orElseThrow()
        .job()
        .orElseThrow()
        .similar()
        .stream()
        .map(one -> one.in(Language.ENGLISH).title())
        .toList();
  }

  private JobDescription published(
      Team of, String title, String place, String country, String department) {
    JobDescription draft =
        editing.create(of.id(), content(title, place, country, department), false);
    publishing.publish(of.id(), draft.id());
    return showing.at(of.slug(), draft.slug(), 1).orElseThrow().job().orElseThrow().job();
  }

  private static JobContent content(String title, String place, String country, String department) {
    return new JobContent(
        title,
        DescriptionHtml.clean("<p>Bake bread.</p>"),
        Workplace.ON_SITE,
        Optional.empty(),
        Optional.empty(),
        Optional.ofNullable(place),
        Optional.ofNullable(country),
        Optional.ofNullable(department),
        Optional.empty());
  }
}
