package io.outhire.dashboard.questions;

import io.outhire.common.TeamId;
import io.outhire.engagement.Questions;
import io.outhire.web.OpenQuestions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Counts for the main navigation. */
@ApplicationScoped
class CountedQuestions implements OpenQuestions {
  private final Questions questions;

  @Inject
  CountedQuestions(Questions questions) {
    this.questions = questions;
  }

  @Override
  public int of(TeamId team) {
    return questions.unanswered(team);
  }
}
