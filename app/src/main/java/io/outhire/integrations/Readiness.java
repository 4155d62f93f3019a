package io.outhire.integrations;

import io.outhire.common.TeamId;
import io.outhire.integrations.Lines.Line;
import io.outhire.jobs.JobId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Says whether a job's applications can be sent, and what is missing if not. */
@ApplicationScoped
class Readiness {
  private final Lines lines;
  private final JobLinks links;

  @Inject
  Readiness(Lines lines, JobLinks links) {
    this.lines = lines;
    this.links = links;
  }

  /** A broken connection counts as ready: what waits for it is sent once it is mended. */
  Verdict of(TeamId team, JobId job) {
    Optional<Line> line = lines.of(team);
    return new Verdict(line.map(Line::connection), reason(line, team, job));
  }

  private Optional<HeldReason> reason(Optional<Line> line, TeamId team, JobId job) {
    if (line.isEmpty()) {
      return Optional.of(HeldReason.NOT_CONNECTED);
    }
    if (links.of(team, job).isEmpty()) {
      return Optional.of(HeldReason.NOT_LINKED);
    }
    return line.get().performAs().isEmpty()
        ? Optional.of(HeldReason.NOBODY_CHOSEN)
        : Optional.empty();
  }

  /**
   * What was found.
   *
   * @param missing what a person has to set up first; empty when nothing
   */
  record Verdict(Optional<ConnectionId> connection, Optional<HeldReason> missing) {
    boolean ready() {
      return missing.isEmpty();
    }
  }
}
