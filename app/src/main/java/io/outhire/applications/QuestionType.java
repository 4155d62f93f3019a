package io.outhire.applications;

/** How a question of an application form is answered. */
public enum QuestionType {
  /** One line. */
  TEXT,
  /** Several lines. */
  LONG_TEXT,
  /** One of a few options that are all in sight. */
  ONE_OF,
  /** Any number of options. */
  SEVERAL_OF,
  /** One option of a longer list. */
  DROPDOWN,
  /** A whole or decimal number. */
  NUMBER,
  /** A day, as in {@code 2026-11-27}. */
  DATE,
  /** Yes or no. */
  YES_NO,
  /** The address of a web page. */
  LINK,
  /** Agreeing to a statement; the answer says yes or no. */
  CONSENT;

  /** Whether only the offered options are answers. */
  public boolean offersOptions() {
    return this == ONE_OF || this == SEVERAL_OF || this == DROPDOWN || this == YES_NO;
  }
}
