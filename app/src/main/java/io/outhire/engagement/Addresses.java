package io.outhire.engagement;

import io.outhire.accounts.Team;
import io.outhire.common.PublicUrl;
import io.outhire.jobs.JobDescription;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;

/** The public addresses that our letters name. */
@ApplicationScoped
class Addresses {
  private final PublicUrl here;

  @Inject
  Addresses(PublicUrl here) {
    this.here = here;
  }

  URI jobs(Team team) {
    return at("/%s/jobs".formatted(team.slug()));
  }

  URI job(Team team, JobDescription job) {
    return at("/%s/jobs/%s".formatted(team.slug(), job.slug()));
  }

  URI confirm(Team team, LinkKey key) {
    return at("/%s/jobs/confirm/%s".formatted(team.slug(), key.value()));
  }

  URI saved(Team team, LinkKey key) {
    return at("/%s/jobs/saved/%s".formatted(team.slug(), key.value()));
  }

  /** Shows a page when opened, and unsubscribes on a POST (RFC 8058). */
  URI unsubscribe(Team team, LinkKey key) {
    return at("/%s/jobs/unsubscribe/%s".formatted(team.slug(), key.value()));
  }

  URI question(QuestionId question) {
    return here.at("/questions/" + question);
  }

  /** Slugs may have letters of any script. */
  private URI at(String path) {
    return here.at(URI.create(path).toASCIIString());
  }
}
