package io.outhire.applications;

import java.util.List;
import java.util.Optional;

/**
 * Some applications of a longer list.
 *
 * @param next what to ask for after, when there are more
 */
public record ApplicationPage(List<Application> applications, Optional<ApplicationId> next) {
  /** Takes a copy of the list. */
  public ApplicationPage {
    applications = List.copyOf(applications);
  }
}
