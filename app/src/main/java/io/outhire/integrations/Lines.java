package io.outhire.integrations;

import io.outhire.common.TeamId;
import io.outhire.integrations.ats.AtsAccount;
import java.util.Optional;

/** What deliveries need to know of a team's connection. */
interface Lines {

  /** The team's line, working or broken; none when nothing is connected. */
  Optional<Line> of(TeamId team);

  /**
   * The account behind it, which marks the connection broken by itself when a call finds it so.
   * Asks nothing of the provider yet.
   */
  AtsAccount account(TeamId team, ConnectionId connection);

  /**
   * The same for what is less urgent than any delivery: each call waits for what deliveries leave
   * of the rate, which those see to by themselves.
   */
  AtsAccount unhurried(TeamId team, ConnectionId connection);

  /**
   * A team's connection as deliveries see it.
   *
   * @param working whether calls can succeed; a broken one waits to be connected again
   * @param performAs the user to whom candidates are attributed, once chosen
   * @param mayNote whether it permits notes
   * @param second whom they are attributed to once the first has left, if somebody was chosen
   */
  record Line(
      ConnectionId connection,
      boolean working,
      boolean mayNote,
      Optional<String> performAs,
      Optional<String> second) {}
}
