package io.outhire.jobs;

import java.util.EnumSet;
import java.util.Set;

/** What a published job should say. */
public enum PublishingNeed {
  TITLE(true),
  DESCRIPTION(true),
  /** Search engines list a job only with the country it is in, or may be done from. */
  COUNTRY(false),
  LOCATION(false),
  WORKPLACE(false),
  /** The European Union and many states of the USA demand pay in the advertisement. */
  SALARY(false),
  EMPLOYMENT_TYPE(false);

  private final boolean required;

  PublishingNeed(boolean required) {
    this.required = required;
  }

  /** Whether a job cannot be published without. */
  public boolean required() {
    return required;
  }

  /** What this content lacks, in the order of this enumeration. */
  public static Set<PublishingNeed> missing(JobContent content) {
    var missing = EnumSet.allOf(PublishingNeed.class);
    missing.removeIf(need -> need.isMet(content));
    return missing;
  }

  private boolean isMet(JobContent content) {
    return switch (this) {
      case TITLE -> !content.title().isEmpty();
      case DESCRIPTION -> !content.description().isEmpty();
      case COUNTRY -> content.country().isPresent();
      case LOCATION -> content.location().isPresent();
      case WORKPLACE -> content.workplace() != Workplace.UNSPECIFIED;
      case SALARY -> content.salary().isPresent();
      case EMPLOYMENT_TYPE -> content.employmentType().isPresent();
    };
  }
}
