package io.outhire.engagement;

import java.util.Set;

/**
 * What there is to tell of a job.
 *
 * @param before what its follower knows
 * @param opened whether it was closed and takes applications again
 */
record JobNews(ToldVersion before, Set<Difference> different, boolean opened) {}
