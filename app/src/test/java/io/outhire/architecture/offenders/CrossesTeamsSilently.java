package io.outhire.architecture.offenders;

import io.outhire.db.Database;

/** Breaks the rule on purpose. */
public final class CrossesTeamsSilently {
  void look(Database database) {
    database.doAcrossTeams(handle -> {});
  }
}
