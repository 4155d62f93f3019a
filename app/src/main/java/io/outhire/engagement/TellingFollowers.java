package io.outhire.engagement;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.outhire.common.TeamId;
import io.outhire.db.CrossesTeams;
import io.outhire.db.Database;
import io.outhire.engagement.ToldVersions.Group;
import io.outhire.jobs.JobDescription;
import io.outhire.jobs.JobId;
import io.outhire.jobs.JobState;
import io.outhire.jobs.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the followers of a job what is different since they last heard. What they know is noted in
 * the transaction that leaves the letters, so that a crash tells nobody twice and nobody never.
 */
@ApplicationScoped
public class TellingFollowers {
  private static final Duration ROUND = Duration.ofMinutes(1);

  /** Letters that one transaction leaves at most. */
  private static final int AT_ONCE = 200;

  private final Database database;
  private final Jobs jobs;
  private final FollowedJobs followed;
  private final ToldVersions told;
  private final NewsLetters letters;

  @Inject
  TellingFollowers(
      Database database, Jobs jobs, FollowedJobs followed, ToldVersions told, NewsLetters letters) {
    this.database = database;
    this.jobs = jobs;
    this.followed = followed;
    this.told = told;
    this.letters = letters;
  }

  @Produces
  @Singleton
  RecurringTask<Void> task() {
    return Tasks.recurring("engagement-telling-followers", FixedDelay.of(ROUND))
        .execute((instance, context) -> tellAllDue());
  }

  /** Tells of every job that is due. */
  public void tellAllDue() {
    while (tellSome()) {}
  }

  @CrossesTeams("one worker tells the followers of every team's jobs")
  private boolean tellSome() {
    return database.acrossTeams(
        handle -> {
          Optional<FollowedJobs.Due> due = followed.hold();
          due.ifPresent(
              job -> database.doInTeam(job.team(), ignored -> tellSome(job.team(), job.job())));
          return due.isPresent();
        });
  }

  private void tellSome(TeamId team, JobId id) {
    Optional<JobDescription> job = jobs.find(team, id);
    boolean all = job.isEmpty() || tellSome(team, job.get());
    if (all) {
      told.drop(team, id);
      followed.settle(team, id);
    }
  }

  /** Whether everybody knows now; otherwise the job stays due. */
  private boolean tellSome(TeamId team, JobDescription job) {
    ToldVersion now = ToldVersion.of(job.version(), job.content());
    for (Group group : told.behind(team, job)) {
      Set<Difference> different = differences(group, now, job);
      boolean opened = job.isPublished() && group.state() != JobState.PUBLISHED;
      boolean closed = !job.isPublished() && group.state() == JobState.PUBLISHED;
      if (opened || closed || !different.isEmpty()) {
        List<Subscription> some = told.followers(team, job.id(), group, AT_ONCE);
        some.forEach(
            one -> letters.tell(team, one, job, new JobNews(group.told(), different, opened)));
        told.note(team, job, some.stream().map(Subscription::id).toList());
        if (some.size() == AT_ONCE) {
          return false;
        }
      }
    }
    return true;
  }

  /** Of a closed job nothing else matters. */
  private static Set<Difference> differences(Group group, ToldVersion now, JobDescription job) {
    return job.isPublished()
        ? Difference.between(group.told(), now)
        : EnumSet.noneOf(Difference.class);
  }
}
