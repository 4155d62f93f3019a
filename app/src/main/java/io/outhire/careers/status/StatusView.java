package io.outhire.careers.status;

import io.outhire.accounts.Team;
import io.outhire.applications.Application;
import io.outhire.applications.Carrier.Place;
import io.outhire.applications.Carrier.Whereabouts;
import io.outhire.applications.Written;
import io.outhire.web.layout.CareersFrame;
import io.outhire.web.layout.Notice;
import io.outhire.words.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a candidate's page of an application shows.
 *
 * @param frame what stands around it
 * @param path its address
 * @param job the title of the job
 * @param jobOpen whether the job still takes applications
 * @param notice what the last press did, or null
 */
public record StatusView(
    CareersFrame frame,
    Words words,
    Team team,
    String path,
    String job,
    boolean jobOpen,
    Application application,
    Whereabouts whereabouts,
    Written written,
    @Nullable Notice notice) {

  /** How far the application has come, one sentence a step, the latest last. */
  public List<String> steps() {
    List<String> steps = new ArrayList<>();
    steps.add(words.say("apply.status.received", words.date(application.receivedAt())));
    if (application.changed()) {
      steps.add(words.say("apply.status.changed", words.date(application.changedAt())));
    }
    steps.add(words.say(sent() ? "apply.status.sent" : "apply.status.kept", team.name()));
    steps.add(now());
    return steps;
  }

  private String now() {
    if (application.erasureAsked()) {
      return words.say("apply.status.erasing");
    }
    return application
        .withdrawnAt()
        .map(at -> words.say("apply.status.withdrawn", words.date(at)))
        .orElseGet(
            () -> words.say(jobOpen ? "apply.status.review" : "apply.status.closed", team.name()));
  }

  private boolean sent() {
    return whereabouts.place() == Place.THERE;
  }

  /** Whether it can still be taken back. */
  public boolean canWithdraw() {
    return !application.isLeaving();
  }

  /** What stays elsewhere when it is erased here; said before it is asked for. */
  public String eraseWords() {
    return whereabouts.place() == Place.HERE
        ? words.say("apply.status.erase.here", team.name())
        : words.say("apply.status.erase.there", team.name(), whereabouts.ats());
  }
}
