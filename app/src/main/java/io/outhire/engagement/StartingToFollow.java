package io.outhire.engagement;

import io.outhire.common.TeamId;
import io.outhire.jobs.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Makes a confirmed wish count from now on. */
@ApplicationScoped
class StartingToFollow {
  private final Jobs jobs;
  private final Subscriptions subscriptions;
  private final FollowedJobs followed;
  private final ToldVersions told;

  @Inject
  StartingToFollow(
      Jobs jobs, Subscriptions subscriptions, FollowedJobs followed, ToldVersions told) {
    this.jobs = jobs;
    this.subscriptions = subscriptions;
    this.followed = followed;
    this.told = told;
  }

  /** What is known of a job at this moment is what its new follower knows. */
  void start(TeamId team, Subscription wish) {
    subscriptions.confirm(team, wish);
    wish.job()
        .ifPresent(
            job -> {
              followed.follow(team, job);
              jobs.find(team, job).ifPresent(known -> told.note(team, known, List.of(wish.id())));
            });
  }
}
