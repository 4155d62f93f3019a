package io.outhire.careers.feed;

import io.outhire.accounts.Team;
import io.outhire.accounts.Teams;
import io.outhire.common.PublicUrl;
import io.outhire.common.Slug;
import io.outhire.jobs.JobDescription;
import io.outhire.jobs.JobInWords;
import io.outhire.jobs.Jobs;
import io.outhire.web.Reading;
import io.outhire.words.TextLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An employer's published jobs with the addresses they have. */
@ApplicationScoped
class OpenJobs {
  private final Teams teams;
  private final Jobs jobs;
  private final PublicUrl here;

  /**
   * What an employer has on offer.
   *
   * @param home the address of its list of jobs
   * @param jobs the last changed first
   */
  record Offer(Team team, String home, List<JobDescription> jobs) {
    /** The one address of a job. */
    String address(JobDescription job) {
      return home + "/" + job.slug();
    }

    /** Its address in each language it is written in, by the language's code; its own first. */
    Map<String, String> addresses(JobDescription job) {
      Map<String, String> addresses = new LinkedHashMap<>();
      for (TextLanguage language : JobInWords.languages(job.content(), team.language())) {
        String query =
            addresses.isEmpty() ? "" : "?%s=%s".formatted(Reading.PARAMETER, language.code());
        addresses.put(language.code(), address(job) + query);
      }
      return addresses;
    }

    /** When anything on offer last changed; empty when there is nothing. */
    Optional<Instant> changed() {
      return jobs.stream().map(JobDescription::updatedAt).max(Comparator.naturalOrder());
    }
  }

  @Inject
  OpenJobs(Teams teams, Jobs jobs, PublicUrl here) {
    this.teams = teams;
    this.jobs = jobs;
    this.here = here;
  }

  /** What the employer with this slug has on offer; empty when there is no such employer. */
  Optional<Offer> of(String slug) {
    return Slug.parse(slug).flatMap(teams::bySlug).map(this::of);
  }

  private Offer of(Team team) {
    return new Offer(team, home(team.slug()), jobs.published(team.id()));
  }

  String home(Slug team) {
    return URI.create(here.value() + "/" + team + "/jobs").toASCIIString();
  }
}
