package org.omidb.portal.form.domain;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.omidb.portal.form.domain.AnswerValue.Rows;
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
import org.omidb.portal.shared.domain.DateBounds;
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
        .flatMap(question -> problems(question, answers.to(question.id()), today).stream())
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

  private static List<Problem> problems(Question question, AnswerValue answer, LocalDate today) {
    if (!(question.kind() instanceof Several)) {
      return problem(question, answer.texts(), today).stream().toList();
    }
    if (answer.isEmpty()) {
      return missing(question).stream().toList();
    }
    return Stream.concat(
            rows(question, answer).stream(),
            Group.of(question, answer).stream()
                .flatMap(group -> group.parts().stream())
                .flatMap(part -> problem(part.question(), part.texts(), today).stream()))
        .toList();
  }

  /** What is wrong with how many rows a table has. */
  static Optional<Problem> rows(Question question, AnswerValue answer) {
    if (question.kind() instanceof Table table && answer instanceof Rows(var rows)) {
      return rows.size() > table.most()
          ? Optional.of(Problem.tooMany(question, table, rows.size()))
          : unless(rows.size() >= table.least(), Problem.tooFew(question, table, rows.size()));
    }
    return Optional.empty();
  }

  static Optional<Problem> missing(Question question) {
    return question.required() && question.asks()
        ? Optional.of(Problem.missing(question))
        : Optional.empty();
  }

  /** What is wrong with the answer to a question that has no parts. */
  static Optional<Problem> problem(Question question, List<String> answer, LocalDate today) {
    if (answer.isEmpty()) {
      return missing(question);
    }
    return switch (question.kind()) {
      case ShortText(var limit) -> tooLong(question, limit, answer);
      case LongText(var limit) -> tooLong(question, limit, answer);
      case Email() ->
          tooLong(question, TextLimit.characters(Email.LONGEST), answer)
              .or(() ->
                  unless(
                      MailAddress.parse(answer.getFirst()).isPresent(),
                      Problem.noMailAddress(question, answer.getFirst())));
      case Day(var bounds) -> wrongDay(question, bounds, answer.getFirst(), today);
      case Amount amount -> wrongNumber(question, amount, answer.getFirst());
      case ChoiceOfOne(var options) -> notOneOf(question, answer);
      case YesNo() -> notOneOf(question, answer);
      case Country() -> notOneOf(question, answer);
      case ChoiceOfSeveral(var options) ->
          unless(offered(question, answer), Problem.noChoice(question))
              .or(() ->
                  question.notBeside(answer).map(alone -> Problem.notTogether(question, alone)));
      case Declarations(var options) ->
          offered(question, answer)
              ? unless(answer.size() == options.size(), Problem.missing(question))
              : Optional.of(Problem.noChoice(question));
      case Upload upload -> wrongFiles(question, upload, answer);
      case CohortSelection() -> noId(question, answer.getFirst());
      case Telephone() ->
          TelephoneNumber.problem(answer.getFirst())
              .map(rest -> Problem.noTelephone(question, rest));
      case Orcid() ->
          OrcidId.problem(answer.getFirst()).map(rest -> Problem.noOrcid(question, rest));
      case Heading() -> Optional.empty();
      case Several several -> throw new IllegalArgumentException("It has parts: " + question.id());
    };
  }

  private static Optional<Problem> notOneOf(Question question, List<String> answer) {
    return unless(answer.size() == 1 && offered(question, answer), Problem.noChoice(question));
  }

  private static Optional<Problem> wrongFiles(
      Question question, Upload asked, List<String> answer) {
    return answer.stream().allMatch(ChosenFiles::isId)
        ? unless(
            answer.size() <= asked.most(), Problem.tooManyFiles(question, asked, answer.size()))
        : Optional.of(Problem.noChoice(question));
  }

  private static Optional<Problem> noId(Question question, String answer) {
    return unless(ChosenFiles.isId(answer), Problem.noChoice(question));
  }

  private static Optional<Problem> wrongNumber(Question question, Amount amount, String answer) {
    return TypedNumber.read(answer)
        .map(number -> TypedNumber.problem(amount, number))
        .orElse(Optional.of("must be a number, like " + TypedNumber.example(amount)))
        .map(rest -> Problem.noNumber(question, rest));
  }

  private static Optional<Problem> tooLong(
      Question question, TextLimit limit, List<String> answer) {
    var text = answer.getFirst();
    return unless(limit.allows(text), Problem.tooLong(question, limit, text));
  }

  private static boolean offered(Question question, List<String> answer) {
    var values = question.options().stream().map(Option::value).toList();
    return new HashSet<>(values).containsAll(answer)
        && new HashSet<>(answer).size() == answer.size();
  }

  private static Optional<Problem> wrongDay(
      Question question, DateBounds bounds, String text, LocalDate today) {
    try {
      return bounds
          .problem(LocalDate.parse(text), today)
          .map(rest -> Problem.dayOutside(question, rest));
    } catch (DateTimeParseException e) {
      return Optional.of(Problem.noDate(question, bounds.example(today)));
    }
  }

  private static Optional<Problem> unless(boolean fine, Problem problem) {
    return fine ? Optional.empty() : Optional.of(problem);
  }
}
