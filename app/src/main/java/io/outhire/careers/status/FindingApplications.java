package io.outhire.careers.status;

import io.outhire.accounts.Team;
import io.outhire.accounts.Teams;
import io.outhire.applications.FollowedApplication;
import io.outhire.applications.FollowingApplications;
import io.outhire.applications.FormToken;
import io.outhire.common.Slug;
import io.outhire.web.Asking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response.Status;

/** Finds the application that an address of a candidate's page opens. */
@ApplicationScoped
class FindingApplications {
  private final Teams teams;
  private final FollowingApplications following;
  private final StatusQuota quota;
  private final Asking asking;

  @Inject
  FindingApplications(
      Teams teams, FollowingApplications following, StatusQuota quota, Asking asking) {
    this.teams = teams;
    this.following = following;
    this.quota = quota;
    this.asking = asking;
  }

  /** An application and the team it was sent to. */
  record Found(Team team, FormToken key, FollowedApplication followed) {}

  /**
   * The application that this key opens.
   *
   * @throws NotFoundException when it opens none, or no longer
   * @throws ClientErrorException 429 when too much was asked from there
   */
  Found find(String slug, String key) {
    if (!quota.allows(asking.networkAddress())) {
      throw new ClientErrorException(Status.TOO_MANY_REQUESTS);
    }
    Team team = Slug.parse(slug).flatMap(teams::bySlug).orElseThrow(NotFoundException::new);
    FormToken token = FormToken.parse(key).orElseThrow(NotFoundException::new);
    return following
        .of(team.id(), token)
        .map(followed -> new Found(team, token, followed))
        .orElseThrow(NotFoundException::new);
  }
}
