package io.outhire.applications;

/**
 * Something the posting's own form asks that this form cannot.
 *
 * @param text the question, in its own words
 * @param required whether the posting's own form takes nobody without an answer
 */
public record NotCarried(String text, boolean required, Why why) {
  /** Why it cannot be asked here. */
  public enum Why {
    /** It wants a file beside the résumé. */
    FILE,
    /** It is about equal opportunities: answers go into the posting's own form or nowhere. */
    EQUAL_OPPORTUNITY,
    /** Nobody here knows this kind of question. */
    UNKNOWN_KIND
  }
}
