package io.outhire.integrations;

import io.outhire.common.TeamId;

/** Plans the work of an import. */
@FunctionalInterface
interface ImportWaker {
  /** Within the transaction that stores the import, whose task it plans for after the commit. */
  void plan(TeamId team, ImportId id);
}
