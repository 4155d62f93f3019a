package io.outhire.integrations;

import io.outhire.common.TeamId;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * The right to send through one connection, for a while.
 *
 * @param owner the run that took it
 * @param quiet for how long before it nobody held one, so that nobody sent; none at the first
 * @param fence grows with every taker, so that whoever took it last is told from all before
 */
record Lease(
    TeamId team, ConnectionId connection, UUID owner, long fence, Optional<Duration> quiet) {}
