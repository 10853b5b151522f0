package org.omidb.portal.form.domain;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import org.omidb.portal.form.domain.QuestionKind.Amount;
import org.omidb.portal.form.domain.QuestionKind.ChoiceOfOne;
import org.omidb.portal.form.domain.QuestionKind.ChoiceOfSeveral;
import org.omidb.portal.form.domain.QuestionKind.CohortSelection;
import org.omidb.portal.form.domain.QuestionKind.Country;
import org.omidb.portal.form.domain.QuestionKind.Day;
import org.omidb.portal.form.domain.QuestionKind.Declarations;
import org.omidb.portal.form.domain.QuestionKind.Email;
import org.omidb.portal.form.domain.QuestionKind.Heading;
import org.omidb.portal.form.domain.QuestionKind.LongText;
import org.omidb.portal.form.domain.QuestionKind.Orcid;
import org.omidb.portal.form.domain.QuestionKind.Several;
import org.omidb.portal.form.domain.QuestionKind.ShortText;
import org.omidb.portal.form.domain.QuestionKind.Table;
import org.omidb.portal.form.domain.QuestionKind.Telephone;
import org.omidb.portal.form.domain.QuestionKind.Upload;
import org.omidb.portal.form.domain.QuestionKind.YesNo;
import org.omidb.portal.shared.domain.MailAddress;
import org.omidb.portal.shared.domain.TypedDate;

/**
 * What is wrong with the answer to one question.
 *
 * @param message stands in the summary at the top and at the field
 */
public record Problem(Question question, Kind kind, String message) {

  /** The kinds of problem; each has its own message. */
  public enum Kind {
    MISSING,
    TOO_LONG,
    NOT_A_MAIL_ADDRESS,
    NOT_A_DATE,
    /** A date, but none that answers the question. */
    NOT_A_DAY_FOR_IT,
    /** No number, or none that answers the question. */
    NOT_A_NUMBER,
    NOT_A_CHOICE,
    /** A choice that says that none of the others applies, and another one. */
    NOT_TOGETHER,
    /** A file that was chosen and not taken. */
    REFUSED_FILE,
    NOT_A_TELEPHONE_NUMBER,
    NOT_AN_ORCID,
    /** More rows than a table may have. */
    TOO_MANY_ROWS,
    /** More files than a question takes. */
    TOO_MANY_FILES
  }

  /** An answer is missing. */
  public static Problem missing(Question question) {
    return new Problem(question, Kind.MISSING, verb(question) + " " + question.noun());
  }

  /** An answer has more characters, or words, than it may have. */
  static Problem tooLong(Question question, TextLimit limit, String text) {
    return new Problem(question, Kind.TOO_LONG, capital(question.noun()) + " " + limit.said(text));
  }

  /** A table has fewer rows than it must have; they may still come. */
  static Problem tooFew(Question question, Table table, int rows) {
    return new Problem(
        question,
        Kind.MISSING,
        "%s must be %,d or more (now %,d)"
            .formatted(capital(question.noun()), table.least(), rows));
  }

  static Problem tooMany(Question question, Table table, int rows) {
    return new Problem(
        question,
        Kind.TOO_MANY_ROWS,
        "%s must be %,d or fewer: %,d too many"
            .formatted(capital(question.noun()), table.most(), rows - table.most()));
  }

  static Problem noTelephone(Question question, String rest) {
    return new Problem(
        question, Kind.NOT_A_TELEPHONE_NUMBER, capital(question.noun()) + " " + rest);
  }

  static Problem noOrcid(Question question, String rest) {
    return new Problem(question, Kind.NOT_AN_ORCID, capital(question.noun()) + " " + rest);
  }

  static Problem noMailAddress(Question question, String answer) {
    return new Problem(question, Kind.NOT_A_MAIL_ADDRESS, MailAddress.advice(answer));
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

  static Problem refusedFiles(Question question, List<ChosenFiles.Refused> files) {
    return new Problem(
        question,
        Kind.REFUSED_FILE,
        files.stream()
            .map(it -> "“%s” has not been stored. %s".formatted(it.name(), it.why()))
            .collect(joining(" ")));
  }

  static Problem tooManyFiles(Question question, Upload asked, int files) {
    return new Problem(
        question,
        Kind.TOO_MANY_FILES,
        "You can upload %,d %s here. Remove %,d"
            .formatted(asked.most(), asked.most() == 1 ? "file" : "files", files - asked.most()));
  }

  static Problem dayOutside(Question question, String rest) {
    return new Problem(question, Kind.NOT_A_DAY_FOR_IT, capital(question.noun()) + " " + rest);
  }

  static Problem noNumber(Question question, String rest) {
    return new Problem(question, Kind.NOT_A_NUMBER, capital(question.noun()) + " " + rest);
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
      case ShortText(var limit) -> "Enter";
      case LongText(var limit) -> "Enter";
      case Email() -> "Enter";
      case Day(var bounds) -> "Enter";
      case Amount(var unit, var least, var most, var decimals) -> "Enter";
      case ChoiceOfOne(var options) -> "Select";
      case ChoiceOfSeveral(var options) -> "Select";
      case Declarations(var options) -> "Select";
      case YesNo() -> "Select";
      case Country() -> "Select";
      case CohortSelection() -> "Select";
      case Upload upload -> "Upload";
      case Telephone() -> "Enter";
      case Orcid() -> "Enter";
      case Several several -> "Enter";
      case Heading() -> throw new IllegalStateException("A heading asks for nothing");
    };
  }

  /** Text with a capital letter, for the beginning of a sentence. */
  public static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
