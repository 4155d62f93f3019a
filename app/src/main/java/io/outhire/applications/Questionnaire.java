package io.outhire.applications;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What a job's form asks beside name, e-mail and résumé.
 *
 * @param phoneRequired whether nobody is taken without a phone number
 * @param coverLetterRequired whether nobody is taken without a cover letter
 * @param questions in the order in which they are asked
 * @param notCarried what the posting's own form asks beyond that
 * @param postingForm the public address of the posting's own form, if it has one
 * @param chosenElsewhere whether the team chose to send candidates there
 */
public record Questionnaire(
    boolean phoneRequired,
    boolean coverLetterRequired,
    List<Question> questions,
    List<NotCarried> notCarried,
    Optional<URI> postingForm,
    boolean chosenElsewhere) {
  /** Name, e-mail and résumé and nothing more. */
  public static final Questionnaire NOTHING =
      new Questionnaire(false, false, List.of(), List.of(), Optional.empty(), false);

  /** Takes copies of the lists. */
  public Questionnaire {
    questions = List.copyOf(questions);
    notCarried = List.copyOf(notCarried);
  }

  /**
   * Where candidates apply instead of here: because the team chose so, or because the posting
   * demands an answer that cannot be given here. A required question is never dropped in silence.
   */
  public Optional<URI> elsewhere() {
    return chosenElsewhere || demandsMore() ? postingForm : Optional.empty();
  }

  /** Whether the posting demands an answer that this form cannot ask for. */
  public boolean demandsMore() {
    return notCarried.stream().anyMatch(NotCarried::required);
  }

  /** Whether it asks for links one by one, so that a general field for links would ask twice. */
  public boolean asksForLinks() {
    return questions.stream().anyMatch(question -> question.type() == QuestionType.LINK);
  }
}
