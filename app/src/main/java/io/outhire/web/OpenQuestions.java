package io.outhire.web;

import io.outhire.common.TeamId;

/** How many questions wait for a team's answer; the frame of every page says it. */
public interface OpenQuestions {
  /** Zero or more; asked for every page, so it must be cheap. */
  int of(TeamId team);
}
