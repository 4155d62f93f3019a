package io.outhire.jobs;

import java.util.Set;

/** A change of a job that its state does not allow; nothing was changed. */
public abstract sealed class JobRefused extends RuntimeException {
  private JobRefused(String message) {
    super(message);
  }

  /** The team has no such job. */
  public static final class Unknown extends JobRefused {
    Unknown(JobId job) {
      super("no job " + job);
    }
  }

  /** Somebody else saved the job in the meantime. */
  public static final class ChangedMeanwhile extends JobRefused {
    private final transient JobDescription current;

    ChangedMeanwhile(JobDescription current) {
      super("changed meanwhile, now at version " + current.version());
      this.current = current;
    }

    /** The job as it is now. */
    public JobDescription current() {
      return current;
    }
  }

  /** Another job of the team has, or had, this address. */
  public static final class SlugTaken extends JobRefused {
    SlugTaken() {
      super("the slug belongs to another job or is reserved");
    }
  }

  /** What readers need is missing. */
  public static final class NotReady extends JobRefused {
    private final transient Set<PublishingNeed> missing;

    NotReady(Set<PublishingNeed> missing) {
      super("missing: " + missing);
      this.missing = Set.copyOf(missing);
    }

    /** What is missing; never empty. */
    public Set<PublishingNeed> missing() {
      return missing;
    }
  }

  /** A job that was published has readers and applicants; it is closed, not deleted. */
  public static final class NotADraft extends JobRefused {
    NotADraft() {
      super("only drafts are deleted");
    }
  }
}
