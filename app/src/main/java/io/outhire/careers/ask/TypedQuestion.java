package io.outhire.careers.ask;

import io.outhire.careers.forms.Typed;
import io.outhire.common.EmailAddress;
import io.outhire.engagement.NewQuestion;
import io.outhire.jobs.JobId;
import io.outhire.web.FormErrors;
import io.outhire.words.Words;

/** The form for a question as it was typed. */
public record TypedQuestion(String name, String email, String question) {
  static final TypedQuestion EMPTY = new TypedQuestion("", "", "");

  /** What is wrong, in the order of the fields on the page. */
  FormErrors errors(Words words) {
    FormErrors errors = FormErrors.none();
    errors =
        Typed.text(
            errors,
            "question",
            question,
            NewQuestion.LONGEST,
            words.say("engagement.error.question-missing"),
            words);
    errors =
        Typed.text(
            errors,
            "name",
            name,
            NewQuestion.LONGEST_NAME,
            words.say("engagement.error.name-missing"),
            words);
    return Typed.email(errors, email, words);
  }

  /** The question to keep; only without errors. */
  NewQuestion question(JobId job, Words words) {
    return new NewQuestion(job, name, new EmailAddress(email), question, words.language());
  }
}
