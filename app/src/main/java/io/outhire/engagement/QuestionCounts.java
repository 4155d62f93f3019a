package io.outhire.engagement;

/** How many questions a team has in each state. */
public record QuestionCounts(
    int open, int answered, int published, int setAside, int unconfirmed, int all) {

  /** With so many more published, which no question leads to. */
  public QuestionCounts andPublished(int more) {
    return new QuestionCounts(open, answered, published + more, setAside, unconfirmed, all);
  }
}
