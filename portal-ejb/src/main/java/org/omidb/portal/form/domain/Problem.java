package org.omidb.portal.form.domain;

import java.time.LocalDate;
import org.omidb.portal.form.domain.Question.Option;
import org.omidb.portal.shared.domain.TypedDate;

/**
 * What is wrong with the answer to one question.
 *
 * @param message stands in the summary at the top and at the field
 */
public record Problem(Question question, Kind kind, String message) {

  /** What is said of a mail address that is none, wherever one is typed. */
  public static final String NO_MAIL_ADDRESS =
      "Enter an email address in the correct format, like name@example.org. Letters with accents"
          + " cannot stand before the @";

  /** The kinds of problem; each has its own message. */
  public enum Kind {
    MISSING,
    TOO_LONG,
    NOT_A_MAIL_ADDRESS,
    NOT_A_DATE,
    /** A date, but none that answers the question. */
    NOT_A_DAY_FOR_IT,
    NOT_A_CHOICE,
    /** A choice that says that none of the others applies, and another one. */
    NOT_TOGETHER,
    /** A file that was chosen and not taken. */
    REFUSED_FILE
  }

  /** An answer is missing. */
  public static Problem missing(Question question) {
    return new Problem(question, Kind.MISSING, verb(question) + " " + question.noun());
  }

  /** An answer has more characters than it may have. */
  public static Problem tooLong(Question question) {
    return new Problem(
        question,
        Kind.TOO_LONG,
        "%s must be %,d characters or fewer".formatted(capital(question.noun()), question.limit()));
  }

  static Problem noMailAddress(Question question) {
    return new Problem(question, Kind.NOT_A_MAIL_ADDRESS, NO_MAIL_ADDRESS);
  }

  static Problem noDate(Question question, LocalDate example) {
    return new Problem(
        question,
        Kind.NOT_A_DATE,
        "%s must be a real date, like %s"
            .formatted(capital(question.noun()), TypedDate.written(example)));
  }

  /** The three fields of a date say none; the message goes on after what was asked for. */
  static Problem unreadable(Question question, String rest) {
    return new Problem(question, Kind.NOT_A_DATE, capital(question.noun()) + " " + rest);
  }

  static Problem refusedFile(Question question, String name, String why) {
    return new Problem(
        question, Kind.REFUSED_FILE, "“%s” has not been stored. %s".formatted(name, why));
  }

  static Problem dayOutside(Question question, String rest) {
    return new Problem(question, Kind.NOT_A_DAY_FOR_IT, capital(question.noun()) + " " + rest);
  }

  static Problem noChoice(Question question) {
    return new Problem(
        question, Kind.NOT_A_CHOICE, "Choose one of the answers offered for " + question.noun());
  }

  static Problem notTogether(Question question, Option alone) {
    return new Problem(
        question,
        Kind.NOT_TOGETHER,
        "Select either “%s” or the answers that apply, not both".formatted(alone.label()));
  }

  private static String verb(Question question) {
    return switch (question.kind()) {
      case TEXT, TEXTAREA, EMAIL, DATE -> "Enter";
      case RADIOS, CHECKBOXES, DECLARATIONS, YES_NO, SELECTION -> "Select";
      case FILE -> "Upload";
    };
  }

  /** Text with a capital letter, for the beginning of a sentence. */
  public static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
