package org.omidb.portal.form.domain;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.omidb.portal.shared.domain.MailAddress;

/** When an answer is one. */
public final class FormRules {

  private FormRules() {}

  /** Everything that is wrong with a section, in the order of its questions. */
  public static List<Problem> check(Section section, Answers answers) {
    return section.questions().stream()
        .flatMap(question -> problem(question, answers.all(question.id())).stream())
        .toList();
  }

  /** What is wrong with the answers that are there; what is missing may still come. */
  public static List<Problem> checkDraft(Section section, Answers answers) {
    return check(section, answers).stream()
        .filter(problem -> problem.kind() != Problem.Kind.MISSING)
        .toList();
  }

  public static boolean complete(Section section, Answers answers) {
    return check(section, answers).isEmpty();
  }

  private static Optional<Problem> problem(Question question, List<String> answer) {
    if (answer.isEmpty()) {
      return question.required() ? found(question, Problem.Kind.MISSING) : Optional.empty();
    }
    return switch (question.kind()) {
      case TEXT, TEXTAREA -> tooLong(question, answer);
      case EMAIL ->
          tooLong(question, answer)
              .or(() ->
                  unless(
                      MailAddress.parse(answer.getFirst()).isPresent(),
                      question,
                      Problem.Kind.NOT_A_MAIL_ADDRESS));
      case DATE -> unless(isDate(answer.getFirst()), question, Problem.Kind.NOT_A_DATE);
      case RADIOS, YES_NO ->
          unless(
              answer.size() == 1 && offered(question, answer), question, Problem.Kind.NOT_A_CHOICE);
      case CHECKBOXES -> unless(offered(question, answer), question, Problem.Kind.NOT_A_CHOICE);
      case DECLARATIONS ->
          offered(question, answer)
              ? unless(answer.size() == question.options().size(), question, Problem.Kind.MISSING)
              : found(question, Problem.Kind.NOT_A_CHOICE);
      case FILE, SELECTION -> unless(isId(answer.getFirst()), question, Problem.Kind.NOT_A_CHOICE);
    };
  }

  private static Optional<Problem> tooLong(Question question, List<String> answer) {
    return unless(
        answer.getFirst().codePointCount(0, answer.getFirst().length()) <= question.limit(),
        question,
        Problem.Kind.TOO_LONG);
  }

  private static boolean offered(Question question, List<String> answer) {
    var values = question.options().stream().map(Question.Option::value).toList();
    return new HashSet<>(values).containsAll(answer)
        && new HashSet<>(answer).size() == answer.size();
  }

  private static boolean isDate(String text) {
    try {
      int year = LocalDate.parse(text).getYear();
      return year >= 1900 && year < 2200;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static boolean isId(String text) {
    try {
      return UUID.fromString(text).toString().equals(text);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Optional<Problem> unless(boolean fine, Question question, Problem.Kind kind) {
    return fine ? Optional.empty() : found(question, kind);
  }

  private static Optional<Problem> found(Question question, Problem.Kind kind) {
    return Optional.of(new Problem(question, kind));
  }
}
