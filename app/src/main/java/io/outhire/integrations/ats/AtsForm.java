package io.outhire.integrations.ats;

import java.util.List;

/**
 * What a posting's own application form asks.
 *
 * @param questions in the order of the form
 */
public record AtsForm(List<AtsQuestion> questions) {
  /** Takes a copy of the list. */
  public AtsForm {
    questions = List.copyOf(questions);
  }

  /**
   * One question.
   *
   * @param id the provider's, as far as it has one
   * @param section the heading it stands under; may be empty
   * @param hint plain text; may be empty
   * @param options what may be answered, where there is a choice
   */
  public record AtsQuestion(
      Subject subject,
      String id,
      String section,
      String text,
      String hint,
      Kind kind,
      boolean required,
      List<String> options) {
    /** Takes a copy of the list. */
    public AtsQuestion {
      options = List.copyOf(options);
    }
  }

  /** What a question is about. */
  public enum Subject {
    /** Who the person is: every application says this anyway. */
    IDENTITY,
    PHONE,
    COVER_LETTER,
    /** Anything else about the person, such as where they live. */
    PERSONAL,
    LINK,
    CUSTOM,
    CONSENT,
    EQUAL_OPPORTUNITY
  }

  /** How a question is answered. */
  public enum Kind {
    TEXT,
    LONG_TEXT,
    ONE_OF,
    SEVERAL_OF,
    DROPDOWN,
    NUMBER,
    DATE,
    YES_NO,
    CONSENT,
    FILE,
    /** Something this list has no word for. */
    OTHER
  }
}
