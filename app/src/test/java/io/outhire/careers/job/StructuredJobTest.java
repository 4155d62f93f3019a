package io.outhire.careers.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.outhire.careers.job.StructuredJob.Hirer;
import io.outhire.common.Slug;
import io.outhire.common.TeamId;
import io.outhire.integrations.ImportedPostings;
import io.outhire.jobs.JobContent;
import io.outhire.jobs.JobDescription;
import io.outhire.jobs.JobId;
import io.outhire.jobs.JobInWords;
import io.outhire.jobs.JobState;
import io.outhire.jobs.Workplace;
import io.outhire.words.Language;
import io.outhire.words.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every posting keeps every rule of search engines, or is not marked up at all. */
class StructuredJobTest {
  private static final Path REAL =
      Path.of(System.getProperty("real-postings", "../../shared/real-postings"));
  private static final String COMPANY = "Acme";
  private static final Hirer HIRER = new Hirer(COMPANY, "https://jobs.example/acme/jobs", null);
  private static final Instant PUBLISHED = Instant.parse("2026-11-20T10:00:00Z");

  @Test
  void every_posting_of_the_sample_company_keeps_the_rules() throws Exception {
    assertKept(ImportedPostings.contents());
  }

  @Test
  void real_postings_keep_the_rules() throws Exception {
    assumeTrue(Files.isDirectory(REAL), "skipped: this machine has no real postings at " + REAL);
    List<JobContent> real = ImportedPostings.contents(REAL);
    assertThat(real).hasSizeGreaterThan(97);
    assertKept(real);
  }

  @Test
  void two_hundred_odd_postings_keep_the_rules() throws Exception {
    assertKept(OddJobs.make(200));
  }

  @Test
  void the_rules_bite() throws Exception {
    String wrong =
        """
        {"@type":"JobPosting","title":"Baker #12","description":"Baker #12","datePosted":"today",
         "jobLocationType":"TELECOMMUTE","baseSalary":{"currency":"gold","value":{}}}
        """;
    assertThat(JobPostingRules.broken(wrong, COMPANY)).hasSizeGreaterThan(8);
  }

  private static void assertKept(List<JobContent> contents) throws Exception {
    List<String> broken = new ArrayList<>();
    for (JobContent content : contents) {
      JobDescription job = published(content);
      JobInWords read = JobInWords.of(content, Words.in(Language.ENGLISH), Language.ENGLISH);
      String json = StructuredJob.json(HIRER, job, read, true);
      if (json.isEmpty()) {
        assertThat(mayBeUnmarked(content)).as("%s is not marked up", content.title()).isTrue();
      } else {
        JobPostingRules.broken(json, COMPANY)
            .forEach(rule -> broken.add(content.title() + ": " + rule));
        assertThat(json)
            .as("only a fully remote job says so")
            .satisfies(
                it ->
                    assertThat(it.contains("TELECOMMUTE"))
                        .isEqualTo(content.workplace() == Workplace.REMOTE));
      }
    }
    assertThat(broken).isEmpty();
  }

  /** What the publish check names: no country, or no words. */
  private static boolean mayBeUnmarked(JobContent content) {
    boolean placeless =
        content.workplace() == Workplace.REMOTE
            ? content.remoteCountries().isEmpty()
            : content.country().isEmpty() && content.details().otherPlaces().isEmpty();
    String text = content.description().text().strip();
    return placeless
        || content.title().equals("#1")
        || text.isEmpty()
        || text.equalsIgnoreCase(content.title())
        || text.equalsIgnoreCase(BareTitle.of(content.title(), COMPANY));
  }

  private static JobDescription published(JobContent content) {
    return new JobDescription(
        new JobId(UUID.fromString("019a0000-0000-7000-8000-000000000001")),
        new TeamId(UUID.fromString("019a0000-0000-7000-8000-000000000002")),
        new Slug("a-job"),
        content,
        JobState.PUBLISHED,
        1,
        false,
        PUBLISHED,
        PUBLISHED,
        PUBLISHED,
        null);
  }
}
