package io.outhire.careers.apply;

import io.outhire.applications.Answer;
import io.outhire.applications.QuestionType;
import io.outhire.common.PlainText;
import io.outhire.words.Words;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an answer that is typed must look like. */
final class AnswerText {
  private static final int LONGEST_LINE = 1_000;
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(?:[.,]\\d{1,9})*");

  private AnswerText() {}

  /** What is wrong with it, for the person who typed it. */
  static Optional<String> fault(QuestionType type, String typed, Words words) {
    return switch (type) {
      case LONG_TEXT -> tooLong(PlainText.lines(typed), Answer.LONGEST_TEXT, words);
      case NUMBER ->
          isNumber(typed) ? Optional.empty() : Optional.of(words.say("apply.fault.number"));
      case DATE -> isDate(typed) ? Optional.empty() : Optional.of(words.say("apply.fault.date"));
      case LINK -> isLink(typed) ? Optional.empty() : Optional.of(words.say("apply.fault.link"));
      default -> tooLong(PlainText.oneLine(typed), LONGEST_LINE, words);
    };
  }

  private static Optional<String> tooLong(String text, int longest, Words words) {
    return text.length() <= longest
        ? Optional.empty()
        : Optional.of(words.say("apply.fault.long", text.length(), longest));
  }

  private static boolean isNumber(String typed) {
    return NUMBER.matcher(PlainText.oneLine(typed)).matches();
  }

  private static boolean isDate(String typed) {
    try {
      LocalDate.parse(PlainText.oneLine(typed));
      return true;
    } catch (DateTimeParseException notADate) {
      return false;
    }
  }

  private static boolean isLink(String typed) {
    Links.Read read = Links.read(typed);
    return read.notUnderstood().isEmpty() && read.links().size() == 1;
  }
}
