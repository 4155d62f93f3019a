package io.outhire.integrations;

import static java.lang.System.Logger.Level;

import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.outhire.applications.Questionnaire;
import io.outhire.applications.Questionnaires;
import io.outhire.common.TeamId;
import io.outhire.db.Scheduling;
import io.outhire.integrations.ats.AtsAccount;
import io.outhire.integrations.ats.AtsFailure;
import io.outhire.integrations.ats.AtsForm;
import io.outhire.integrations.ats.AtsPosting;
import io.outhire.jobs.JobId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Keeps a copy of the application form of every linked posting, so that candidates are asked here
 * what the ATS would ask. Read when a job is linked, when somebody opens its editor, and every few
 * hours; as long as the ATS cannot be asked, the last copy holds.
 */
@ApplicationScoped
public class MirroringForms {
  private static final Logger LOG = System.getLogger(MirroringForms.class.getName());
  private static final TaskInstanceId TASK = TaskInstanceId.of("mirror-forms", "recurring");
  private static final Duration ROUND = Duration.ofMinutes(1);
  private static final Duration NEXT = Duration.ofHours(6);
  private static final Duration AFTER_FAILURE = Duration.ofMinutes(10);
  private static final Duration FRESH = Duration.ofMinutes(2);

  private final FormsDue due;
  private final JobLinks links;
  private final Lines lines;
  private final Questionnaires questionnaires;
  private final Instance<Scheduling> scheduling;
  private final InstantSource clock;

  @Inject
  MirroringForms(
      FormsDue due,
      JobLinks links,
      Lines lines,
      Questionnaires questionnaires,
      Instance<Scheduling> scheduling,
      InstantSource clock) {
    this.due = due;
    this.links = links;
    this.lines = lines;
    this.questionnaires = questionnaires;
    this.scheduling = scheduling;
    this.clock = clock;
  }

  /**
   * Reads the form of the posting that this job is linked to, now. Does nothing for a job without
   * link. Waits on the network, so not within a transaction.
   *
   * @throws AtsFailure when the ATS cannot be asked
   */
  public void mirror(TeamId team, JobId job) throws AtsFailure {
    Optional<JobLink> link = links.of(team, job);
    if (link.isPresent()) {
      AtsAccount account = lines.unhurried(team, link.get().connection());
      read(account, link.get().postingId())
          .ifPresent(asked -> questionnaires.replace(team, job, asked));
      due.again(team, job, NEXT);
    }
  }

  /** The posting itself is only asked for where candidates may have to be sent to its own form. */
  private static Optional<Questionnaire> read(AtsAccount account, String postingId)
      throws AtsFailure {
    Optional<AtsForm> form = account.form(postingId);
    if (form.isEmpty()) {
      return Optional.empty();
    }
    Questionnaire asked = MirroredForm.of(form.get(), Optional.empty());
    if (asked.notCarried().isEmpty()) {
      return Optional.of(asked);
    }
    Optional<URI> own = account.posting(postingId).flatMap(AtsPosting::applyUrl);
    return Optional.of(MirroredForm.of(form.get(), own));
  }

  /**
   * Another posting asks other things: forgets the last one's form and reads the new one, at once
   * or as soon as the ATS can be asked.
   */
  public void linkChanged(TeamId team, JobId job) {
    questionnaires.forget(team, job);
    try {
      mirror(team, job);
    } catch (AtsFailure failure) {
      LOG.log(Level.INFO, "a form is read later: {0}", failure.cause());
      refreshSoon(team, job);
    }
  }

  /** Has the form read again soon unless it is fresh, without anybody waiting for it. */
  public void refreshSoon(TeamId team, JobId job) {
    if (due.bringForward(team, job, NEXT.minus(FRESH))) {
      wake();
    }
  }

  void wake() {
    scheduling.get().wake(TASK);
  }

  @Produces
  @Singleton
  RecurringTask<Void> rounds() {
    return Tasks.recurring(TASK.getTaskName(), FixedDelay.of(ROUND))
        .execute((instance, context) -> round());
  }

  /** Reads every form that is due; one that fails keeps no other waiting. */
  void round() {
    new FormRounds(due, clock, this::mirror).run();
  }

  private void mirror(FormsDue.Due one) {
    try {
      mirror(one.team(), one.job());
    } catch (AtsFailure failure) {
      LOG.log(Level.INFO, "a form was not read: {0}", failure.cause());
      due.again(one.team(), one.job(), AFTER_FAILURE);
    } catch (RuntimeException fault) {
      LOG.log(Level.WARNING, "a form could not be understood", fault);
      due.again(one.team(), one.job(), NEXT);
    }
  }
}
