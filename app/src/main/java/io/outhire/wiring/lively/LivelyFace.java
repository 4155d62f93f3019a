package io.outhire.wiring.lively;

import io.outhire.accounts.Employer;
import io.outhire.accounts.Employer.PayRule;
import io.outhire.accounts.Employers;
import io.outhire.accounts.LogoImage;
import io.outhire.common.TeamId;
import io.outhire.jobs.DescriptionHtml;
import io.outhire.jobs.EditingJobs;
import io.outhire.jobs.JobAddress;
import io.outhire.jobs.JobContent;
import io.outhire.jobs.JobDescription;
import io.outhire.jobs.JobDetails;
import io.outhire.jobs.JobTranslation;
import io.outhire.jobs.Jobs;
import io.outhire.words.Language;
import io.outhire.words.TextLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** What the sample team looks like: logo, colour, words about itself, terms of its jobs. */
@ApplicationScoped
class LivelyFace {
  @Inject Employers employers;
  @Inject Jobs jobs;
  @Inject EditingJobs editing;

  /** Gives the team its look, and its published jobs their terms. */
  void putOn(TeamId team) {
    employers.change(
        team,
        new Employer(
            Language.ENGLISH,
            Optional.of("GB"),
            Optional.of("1d7a4f"),
            Optional.of(
                "Acme grows plants for cities. Four hundred people run our nurseries, our"
                    + " warehouses and the van that brings you a lemon tree.\nWe answer every"
                    + " application, and say what a job pays."),
            PayRule.REMIND,
            Employer.PAY_BELONGS_INTO_ADS,
            true));
    LogoImage.of(logo()).ifPresent(logo -> employers.putLogo(team, logo));
    jobs.published(team).stream()
        .filter(job -> job.content().details().benefits().isEmpty())
        .forEach(job -> detail(team, job));
  }

  /** Says of an imported job what Lever does not know. */
  private void detail(TeamId team, JobDescription job) {
    JobContent content = job.content();
    JobDetails known = content.details();
    editing.change(
        team,
        job.id(),
        job.version(),
        content.with(
            new JobDetails(
                known.language(),
                known.address(),
                known.otherPlaces(),
                known.remoteCountries(),
                known.lastDay(),
                content.salary().map(pay -> "A share of the year’s profit, about two weeks’ pay."),
                Optional.of("33 days off, 8 % pension, plants at cost, a bicycle."),
                false,
                List.of("Ada Lindqvist, Head of people", "Sam Okafor, Leads the team you join"),
                List.of())));
  }

  /** Of the job that Lever knows nothing of: with a translation. */
  static JobDetails ownJobsDetails() {
    return new JobDetails(
        Optional.of(TextLanguage.of(Language.ENGLISH)),
        JobAddress.of(Optional.of("Leeds"), Optional.of("West Yorkshire")),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.of("Travel and meals are paid."),
        Optional.of("A plant of your choice."),
        false,
        List.of("Ada Lindqvist, Head of people"),
        List.of(
            new JobTranslation(
                TextLanguage.of(Language.GERMAN),
                "Koordination der Freiwilligen, Sommerfest",
                DescriptionHtml.clean(
                    """
                    <p>Einmal im Jahr öffnen wir den Hof für die Nachbarschaft. Sie bringen die Menschen zusammen, die das möglich machen.</p>
                    <h2>Was Sie tun</h2><ul><li>Dreißig Freiwillige finden und einweisen</li><li>Den Plan halten, und ihn freundlich ändern</li></ul>
                    """))));
  }

  private static byte[] logo() {
    try (InputStream file = LivelyFace.class.getResourceAsStream("/lively/acme-logo.png")) {
      return file == null ? new byte[0] : file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
