package io.outhire.engagement;

import io.outhire.jobs.JobId;
import java.util.List;
import java.util.Optional;

/**
 * What a link in a mail leads to.
 *
 * @param question what it confirms
 * @param subscription what it confirms or ends
 * @param jobs the saved jobs that it takes along
 */
public record OpenedLink(
    LinkPurpose purpose,
    Optional<Question> question,
    Optional<Subscription> subscription,
    List<JobId> jobs) {

  /** Whether the link did before what it is for. */
  public boolean done() {
    return switch (purpose) {
      case QUESTION -> question.filter(one -> one.confirmedAt() != null).isPresent();
      case SUBSCRIPTION -> subscription.filter(one -> one.confirmedAt() != null).isPresent();
      case STOP -> subscription.filter(Subscription::active).isEmpty();
      case SAVED -> false;
    };
  }
}
