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

  /**
   * Everything that is wrong with a section, in the order of its questions.
   *
   * @param today in England: some days are an answer only until they come, or once they are there
   */
  public static List<Problem> check(Section section, Answers answers, LocalDate today) {
    return section.questions().stream()
        .flatMap(question -> problem(question, answers.all(question.id()), today).stream())
        .toList();
  }

  /** What is wrong with the answers that are there; what is missing may still come. */
  public static List<Problem> checkDraft(Section section, Answers answers, LocalDate today) {
    return check(section, answers, today).stream()
        .filter(problem -> problem.kind() != Problem.Kind.MISSING)
        .toList();
  }

  public static boolean complete(Section section, Answers answers, LocalDate today) {
    return check(section, answers, today).isEmpty();
  }

  static Optional<Problem> problem(Question question, List<String> answer, LocalDate today) {
    if (answer.isEmpty()) {
      return question.required() ? Optional.of(Problem.missing(question)) : Optional.empty();
    }
    return switch (question.kind()) {
      case TEXT, TEXTAREA -> tooLong(question, answer);
      case EMAIL ->
          tooLong(question, answer)
              .or(() ->
                  unless(
                      MailAddress.parse(answer.getFirst()).isPresent(),
                      Problem.noMailAddress(question)));
      case DATE -> wrongDay(question, answer.getFirst(), today);
      case RADIOS, YES_NO ->
          unless(answer.size() == 1 && offered(question, answer), Problem.noChoice(question));
      case CHECKBOXES ->
          unless(offered(question, answer), Problem.noChoice(question))
              .or(() ->
                  question.notBeside(answer).map(alone -> Problem.notTogether(question, alone)));
      case DECLARATIONS ->
          offered(question, answer)
              ? unless(answer.size() == question.options().size(), Problem.missing(question))
              : Optional.of(Problem.noChoice(question));
      case FILE, SELECTION -> unless(isId(answer.getFirst()), Problem.noChoice(question));
    };
  }

  private static Optional<Problem> tooLong(Question question, List<String> answer) {
    return unless(
        answer.getFirst().codePointCount(0, answer.getFirst().length()) <= question.limit(),
        Problem.tooLong(question));
  }

  private static boolean offered(Question question, List<String> answer) {
    var values = question.options().stream().map(Question.Option::value).toList();
    return new HashSet<>(values).containsAll(answer)
        && new HashSet<>(answer).size() == answer.size();
  }

  private static Optional<Problem> wrongDay(Question question, String text, LocalDate today) {
    var bounds = question.bounds().orElseThrow();
    try {
      return bounds
          .problem(LocalDate.parse(text), today)
          .map(rest -> Problem.dayOutside(question, rest));
    } catch (DateTimeParseException e) {
      return Optional.of(Problem.noDate(question, bounds.example(today)));
    }
  }

  private static boolean isId(String text) {
    try {
      return UUID.fromString(text).toString().equals(text);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Optional<Problem> unless(boolean fine, Problem problem) {
    return fine ? Optional.empty() : Optional.of(problem);
  }
}
